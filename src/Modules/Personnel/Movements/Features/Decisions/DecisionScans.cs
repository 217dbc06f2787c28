using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Tải lên tệp của một quyết định, before the form with it is saved.</summary>
[Requires(PersonnelPermissions.Edit, PersonnelPermissions.Transfer, PersonnelPermissions.AdministerUnits)]
internal sealed record StageDecisionFile(Stream? File, string? FileName) : IRequest<DecisionFile>;

/// <summary>Thêm tệp cho một quyết định đã có trong sổ.</summary>
[Requires(PersonnelPermissions.Edit, PersonnelPermissions.Transfer, PersonnelPermissions.AdministerUnits)]
internal sealed record AddDecisionFile(Guid DecisionId, Guid? FileId) : IRequest;

/// <summary>The scan of a paper that concerns people the user may look at, or one the user has just brought.</summary>
[Requires(PersonnelPermissions.Search, PersonnelPermissions.View, PersonnelPermissions.Edit, PersonnelPermissions.Transfer,
    PersonnelPermissions.AdministerUnits)]
internal sealed record OpenDecisionFile(Guid FileId) : IRequest<OpenedDecisionFile>;

internal sealed class DecisionScansHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<StageDecisionFile, DecisionFile>, IRequestHandler<AddDecisionFile, Unit>,
    IRequestHandler<OpenDecisionFile, OpenedDecisionFile>
{
    private static readonly string[] Readers =
        [PersonnelPermissions.Search, PersonnelPermissions.View, PersonnelPermissions.Edit, PersonnelPermissions.Transfer,
            PersonnelPermissions.AdministerUnits];

    public Task<DecisionFile> Handle(StageDecisionFile command, CancellationToken cancellationToken) =>
        db.StageAsync(command.File, command.FileName, request, cancellationToken);

    public async Task<Unit> Handle(AddDecisionFile command, CancellationToken cancellationToken)
    {
        var decision = await db.Decisions.AsNoTracking().RequireAsync(d => d.Id == command.DecisionId, cancellationToken);
        if (!await IsReachedAsync(decision.Id, cancellationToken))
        {
            throw new NotFoundException();
        }

        await db.AttachFileAsync(command.FileId, decision.Id, cancellationToken);
        db.Basis = new ChangeBasis("Thêm tệp quyết định", decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    public Task<OpenedDecisionFile> Handle(OpenDecisionFile query, CancellationToken cancellationToken) =>
        db.OpenFileAsync(query.FileId, decisionId => IsReachedAsync(decisionId, cancellationToken), request, cancellationToken);

    // A paper may also stand behind a change of a section alone, which only the log tells; one about pay is for who may see pay.
    private async Task<bool> IsReachedAsync(Guid decisionId, CancellationToken cancellationToken)
    {
        var isAboutPay = (await db.PayPapersAmongAsync([decisionId], cancellationToken)).Count > 0;
        var scope = isAboutPay ? request.User.PayScope() : request.User.ScopeOfAny(Readers);
        return await db.DecisionsIn(scope).AnyAsync(d => d.Id == decisionId, cancellationToken)
            || await db.EmployeesIn(scope)
            .AnyAsync(e => db.AuditEntries.Any(a => a.SubjectId == e.Id && a.DecisionId == decisionId), cancellationToken);
    }
}
