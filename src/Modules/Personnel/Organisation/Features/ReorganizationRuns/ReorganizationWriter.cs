using HoSoCanBo.Personnel.Organisation.Features.Reorganizations;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>
/// Plays a confirmed reorganisation in one transaction (docs/adr/0011): units, people, quotas, transfers, obligations, lineage, events
/// and the end of the run are there together or not at all.
/// </summary>
internal sealed class ReorganizationWriter(
    PersonnelDbContext db, ReorganizationPlans plans, UnitWriter units, PeopleWriter people, UnitHeirsWriter attached, TimeProvider clock)
{
    private const int FindingsTold = 3;

    public async Task PlayAsync(Reorganization run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang kiểm tra lại phương án", 0);
        var decision = await db.Decisions.AsNoTracking().SingleAsync(d => d.Id == run.DecisionId, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var plan = await plans.MakeAsync(run.Id, RunScope.FromStored(run.Scope), cancellationToken);
        RequireUnblocked(plan);
        db.ChangeTracker.Clear();
        db.Basis = BasisOf(run, decision);

        progress.Begin("Đang cập nhật đơn vị", plan.Steps.Count);
        await units.WriteAsync(run, plan, decision, cancellationToken);
        await attached.WriteAsync(run, plan, cancellationToken);
        AddLineage(run, plan);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        progress.Begin("Đang chuyển người", plan.Moves.Count);
        var moved = await people.WriteAsync(run, plan, decision.Id, progress, cancellationToken);
        await FinishAsync(run.Id, plan, moved, cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    internal static ChangeBasis BasisOf(Reorganization run, Decision decision) =>
        new($"Sắp xếp tổ chức: {run.Title}", decision.Id, decision.Number);

    private static void RequireUnblocked(ReorganizationPlan plan)
    {
        if (plan.IsBlocked)
        {
            var texts = plan.Findings.Where(f => f.Severity == PlanSeverity.Blocks).Select(f => f.Text).ToList();
            throw new RuleViolationException(
                "personnel.reorganization-blocked",
                $"Phương án chưa thực hiện được, chưa có gì thay đổi. {string.Join(" ", texts.Take(FindingsTold))}"
                + (texts.Count > FindingsTold ? $" Và {texts.Count - FindingsTold} điểm khác." : ""));
        }
    }

    private void AddLineage(Reorganization run, ReorganizationPlan plan) =>
        db.UnitLineages.AddRange(plan.Lineage.Select(step => new UnitLineage
    {
        Id = Guid.CreateVersion7(),
        ReorganizationId = run.Id,
        Kind = step.Line.Kind,
        FromUnitId = step.FromUnitId,
        FromCode = step.FromCode,
        FromName = step.FromName,
        ToUnitId = step.ToUnitId,
        ToCode = step.ToCode,
        ToName = step.ToName,
        Share = step.Line.Share,
        EffectiveFrom = step.Line.EffectiveOn,
        DecisionId = run.DecisionId,
        LegalBasis = step.Line.LegalBasis,
    }));

    /// <summary>The version of the run guards the whole transaction: when another host ended the run first, nothing is committed.</summary>
    private async Task FinishAsync(Guid runId, ReorganizationPlan plan, int moved, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.SingleAsync(r => r.Id == runId, cancellationToken);
        if (run.State != ReorganizationState.Confirmed)
        {
            throw new DbUpdateConcurrencyException("The run was ended elsewhere.");
        }

        run.Finish(
            plan.Steps.Count(s => s.Kind == UnitStepKind.Open), plan.Steps.Where(s => s.Kind == UnitStepKind.Change).Select(s => s.UnitId)
                .Distinct().Count(),
            plan.Closing.Count(), moved, clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
