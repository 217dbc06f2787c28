using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
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
internal sealed record OpenPayDecisionFile(Guid FileId) : IRequest<OpenedPayDecisionFile>;

/// <summary>A scan with its bytes.</summary>
internal sealed record OpenedPayDecisionFile(DecisionFile File, byte[] Bytes);

internal sealed class PayDecisionScansHandler(SalaryDbContext db, RequestContext request)
    : IRequestHandler<StagePayDecisionFile, DecisionFile>, IRequestHandler<OpenPayDecisionFile, OpenedPayDecisionFile>
{
    public Task<DecisionFile> Handle(StagePayDecisionFile command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public async Task<OpenedPayDecisionFile> Handle(OpenPayDecisionFile query, CancellationToken cancellationToken)
    {
        var file = await db.Set<DecisionFile>().AsNoTracking().RequireAsync(f => f.Id == query.FileId, cancellationToken);
        if (file.DecisionId is { } decisionId ? !await IsReachedAsync(decisionId, cancellationToken) : file.AddedById != request.User.Id)
        {
            throw new NotFoundException();
        }

        var content = await db.Set<DecisionFileContent>().AsNoTracking().SingleAsync(c => c.FileId == file.Id, cancellationToken);
        return new OpenedPayDecisionFile(file, content.Bytes);
    }

    private Task<bool> IsReachedAsync(Guid decisionId, CancellationToken cancellationToken) =>
        db.PaidEmployees.IgnoreAutoIncludes().InScope(request.User.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits).AnyAsync(
            p => db.SalaryLines.Any(l => l.PersonId == p.Id && l.DecisionId == decisionId)
                || db.PersonAllowances.Any(a => a.PersonId == p.Id && (a.DecisionId == decisionId || a.EndDecisionId == decisionId))
                || db.PayAbsences.Any(a => a.PersonId == p.Id && a.DecisionId == decisionId),
            cancellationToken);
}
