using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Tải lên bản quét của văn bản phân công, before the form with it is saved.</summary>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record StageScan(Stream? File, string? FileName) : IRequest<DecisionFile>;

/// <summary>The scan behind a role or a request within the user's units, or one the user has just brought.</summary>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record OpenScan(Guid FileId) : IRequest<OpenedDecisionFile>;

internal sealed class ScansHandler(AccountsDbContext db, AccountAdministration administration, AccountRequestFiling requests,
    RequestContext request)
    : IRequestHandler<StageScan, DecisionFile>, IRequestHandler<OpenScan, OpenedDecisionFile>
{
    public Task<DecisionFile> Handle(StageScan command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public Task<OpenedDecisionFile> Handle(OpenScan query, CancellationToken cancellationToken) =>
        db.OpenFileAsync(query.FileId, owner => IsReachedAsync(owner, cancellationToken), request, cancellationToken);

    private async Task<bool> IsReachedAsync(Guid owner, CancellationToken cancellationToken) =>
        await requests.Visible.AnyAsync(r => r.Id == owner, cancellationToken)
        || await administration.Visible.AnyAsync(a => a.Assignments.Any(r => r.Id == owner), cancellationToken);
}
