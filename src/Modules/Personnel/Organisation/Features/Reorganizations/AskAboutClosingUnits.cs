using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using MediatR;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>
/// Hỏi các phân hệ what hangs on the units a draft would end: after each change of its lines, and when somebody wants to know anew. The
/// answers come as events; nobody waits for them.
/// </summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record AskAboutClosingUnits(Guid PlanId) : IRequest;

internal sealed class AskAboutClosingUnitsHandler(
    PersonnelDbContext db, ReorganizationPlans plans, RequestContext request, TimeProvider clock)
    : IRequestHandler<AskAboutClosingUnits, Unit>
{
    public async Task<Unit> Handle(AskAboutClosingUnits command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        if (!run.IsDraft)
        {
            return Unit.Value;
        }

        var plan = await plans.MakeAsync(run.Id, request.User.ScopeOf(PersonnelPermissions.AdministerUnits), cancellationToken);
        var units = plan.Closing.Select(s => s.UnitId).Distinct().ToList();
        if (units.Count == 0)
        {
            return Unit.Value;
        }

        var question = new ClosingUnitsAsked(Guid.CreateVersion7(), clock.GetUtcNow(), run.DecisionId, run.Id, units);
        run.Ask(question.EventId, question.OccurredAt.UtcDateTime);
        db.Publish(question);
        db.Basis = new ChangeBasis("Hỏi các phân hệ về đơn vị sẽ kết thúc", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
