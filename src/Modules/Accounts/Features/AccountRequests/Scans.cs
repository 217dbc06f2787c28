using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Tải lên bản quét của văn bản phân công, before the form with it is saved.</summary>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.GrantNormal)]
internal sealed record StageScan(Stream? File, string? FileName) : IRequest<DecisionFile>;

/// <summary>The scan behind a role or a request within the user's units, or one the user has just brought.</summary>
[Requires(AccountsPermissions.GrantAny, AccountsPermissions.ManageAll, AccountsPermissions.GrantNormal)]
internal sealed record OpenScan(Guid FileId) : IRequest<OpenedScan>;

/// <summary>A scan with its bytes.</summary>
internal sealed record OpenedScan(DecisionFile File, byte[] Bytes);

internal sealed class ScansHandler(AccountsDbContext db, AccountAdministration administration, AccountRequestFiling requests, RequestContext request)
    : IRequestHandler<StageScan, DecisionFile>, IRequestHandler<OpenScan, OpenedScan>
{
    public Task<DecisionFile> Handle(StageScan command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public async Task<OpenedScan> Handle(OpenScan query, CancellationToken cancellationToken)
    {
        var file = await db.Set<DecisionFile>().AsNoTracking().RequireAsync(f => f.Id == query.FileId, cancellationToken);
        if (file.DecisionId is { } owner ? !await IsReachedAsync(owner, cancellationToken) : file.AddedById != request.User.Id)
        {
            throw new NotFoundException();
        }

        var content = await db.Set<DecisionFileContent>().AsNoTracking().SingleAsync(c => c.FileId == file.Id, cancellationToken);
        return new OpenedScan(file, content.Bytes);
    }

    private async Task<bool> IsReachedAsync(Guid owner, CancellationToken cancellationToken) =>
        await requests.Visible.AnyAsync(r => r.Id == owner, cancellationToken)
        || await administration.Visible.AnyAsync(a => a.Assignments.Any(r => r.Id == owner), cancellationToken);
}
