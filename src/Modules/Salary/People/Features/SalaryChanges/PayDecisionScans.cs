using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Tải lên tệp của một quyết định lương, before the form with it is saved.</summary>
[Requires(SalaryPermissions.Edit)]
internal sealed record StagePayDecisionFile(Stream? File, string? FileName) : IRequest<DecisionFile>;

/// <summary>The scan of a paper behind the pay of people the user may look at, or one the user has just brought.</summary>
[Requires(SalaryPermissions.See, SalaryPermissions.Use, SalaryPermissions.Edit)]
internal sealed record OpenPayDecisionFile(Guid FileId) : IRequest<OpenedDecisionFile>;

internal sealed class PayDecisionScansHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<StagePayDecisionFile, DecisionFile>, IRequestHandler<OpenPayDecisionFile, OpenedDecisionFile>
{
    public Task<DecisionFile> Handle(StagePayDecisionFile command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public Task<OpenedDecisionFile> Handle(OpenPayDecisionFile query, CancellationToken cancellationToken) =>
        db.OpenFileAsync(query.FileId, decisionId => IsReachedAsync(decisionId, cancellationToken), request, cancellationToken);

    private Task<bool> IsReachedAsync(Guid decisionId, CancellationToken cancellationToken) =>
        db.PaidEmployees.IgnoreAutoIncludes().InScope(request.User.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits).AnyAsync(
            p => db.SalaryLines.Any(l => l.PersonId == p.Id && l.DecisionId == decisionId)
                || db.PersonAllowances.Any(a => a.PersonId == p.Id && (a.DecisionId == decisionId || a.EndDecisionId == decisionId))
                || db.PayAbsences.Any(a => a.PersonId == p.Id && a.DecisionId == decisionId),
            cancellationToken);
}
