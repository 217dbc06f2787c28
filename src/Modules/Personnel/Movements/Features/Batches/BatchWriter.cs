using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>
/// Writes a checked batch (docs/adr/0024): every rule is asked of everybody once more while nothing is written, then portion after
/// portion is saved, each movement with its clock and its events. What happens to each person is the same as on the page for one.
/// </summary>
internal sealed class BatchWriter(
    PersonnelDbContext db, BatchPlanner planner, MovementRecorder recorder, DecisionRegister decisions, RequestContext request)
{
    /// <summary>People written together: other writers of an embedded database wait for one such portion.</summary>
    public const int PortionSize = 200;

    public async Task WriteAsync(MovementBatch batch, WorkProgress progress, CancellationToken cancellationToken)
    {
        var plan = await planner.LoadAsync(batch, cancellationToken);
        if (!batch.HasWritten)
        {
            progress.Begin("Đang kiểm tra lần cuối", batch.People);
            await RequireAllAsync(plan, progress, cancellationToken);
        }

        progress.Begin("Đang ghi biến động", batch.People);
        await LostRace.SaveUntilWonAsync(db, () => WriteRestAsync(plan, progress, cancellationToken), cancellationToken);
        var stored = await RequireRunAsync(batch.Id, cancellationToken);
        stored.FinishWriting(request.Clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RequireAllAsync(BatchPlan plan, WorkProgress progress, CancellationToken cancellationToken)
    {
        var done = 0;
        for (var lines = await planner.NextLinesAsync(plan.Batch, 0, PortionSize, cancellationToken); lines.Count > 0;
            lines = await planner.NextLinesAsync(plan.Batch, lines[^1].Number, PortionSize, cancellationToken))
        {
            var people = await planner.PeopleAsync(lines, track: false, cancellationToken);
            var earlier = await planner.EarlierAsync(people.Keys, cancellationToken);
            foreach (var line in lines)
            {
                RequireLine(plan, line, line.EmployeeId is { } id ? people.GetValueOrDefault(id) : null, earlier);
            }

            progress.Report(done += lines.Count);
        }
    }

    /// <summary>Everybody who is not written yet; read anew, because others may have written the same people.</summary>
    private async Task WriteRestAsync(BatchPlan plan, WorkProgress progress, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.AsNoTracking().SingleAsync(b => b.Id == plan.Batch.Id, cancellationToken);
        var after = 0;
        for (var done = 0; ;)
        {
            var lines = await planner.NextLinesAsync(batch, after, PortionSize, cancellationToken);
            if (lines.Count == 0)
            {
                return;
            }

            await SaveAsync(plan, lines, cancellationToken);
            after = lines[^1].Number;
            progress.Report(done += lines.Count);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private async Task SaveAsync(BatchPlan plan, List<MovementBatchLine> lines, CancellationToken cancellationToken)
    {
        var found = await planner.PeopleAsync(lines, track: true, cancellationToken);
        var earlier = await planner.EarlierAsync(found.Keys, cancellationToken);
        var people = await recorder.OpenAsync(found.Values, cancellationToken);
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        db.Basis = new ChangeBasis(plan.Decision.Summary ?? plan.Type.Name, decision.Id, decision.Number);
        var leftOut = 0;
        foreach (var line in lines)
        {
            if (WhyNot(plan, line, line.EmployeeId is { } id ? found.GetValueOrDefault(id) : null, earlier) is { } problem)
            {
                LeaveOut(line, problem);
                leftOut++;
            }
            else
            {
                Enter(plan, line, people[line.EmployeeId!.Value], decision);
            }
        }

        var stored = await RequireRunAsync(plan.Batch.Id, cancellationToken);
        stored.AddPortion(decision.Id, leftOut);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Enter(BatchPlan plan, MovementBatchLine line, MovingPerson person, Decision decision)
    {
        var employee = person.Employee;
        var (facts, to) = plan.FactsOf(line);
        var entered = new TransferFacts(
            Guid.CreateVersion7(), plan.Type.Code, employee.Id, decision.Id, employee.UnitId, to?.Id ?? employee.UnitId, facts.PositionName,
            facts.EffectiveFrom, facts.EndsOn, facts.Details);
        recorder.Keep(person, person.Enter(plan.Type, entered, decision));
    }

    /// <summary>
    /// Somebody changed this person since the last look, a moment ago: the others go on, and the list says why not this one.
    /// </summary>
    private void LeaveOut(MovementBatchLine line, string problem)
    {
        db.Attach(line);
        (line.IsLeftOut, line.Problem) =
            (true, VietnameseText.Cut(problem, MovementBatchLine.ProblemMaxLength));
    }

    private static string? WhyNot(BatchPlan plan, MovementBatchLine line, Employee? employee, ILookup<Guid, Movement> earlier)
    {
        try
        {
            RequireLine(plan, line, employee, earlier);
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused.Message;
        }
    }

    private static void RequireLine(BatchPlan plan, MovementBatchLine line, Employee? employee, ILookup<Guid, Movement> earlier)
    {
        if (employee is null)
        {
            throw new RuleViolationException(
                "personnel.unknown-employee-number", $"{line.EmployeeNumber}: không còn trong phạm vi của bạn. Bấm Kiểm tra lại.");
        }

        var (facts, to) = plan.FactsOf(line);
        plan.Require(employee, facts, to, [.. earlier[employee.Id]]);
    }

    /// <summary>The run, tracked: its version guards the portion, so that of two hosts that write the same one commits.</summary>
    private async Task<MovementBatch> RequireRunAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.SingleAsync(b => b.Id == id, cancellationToken);
        return batch.State == BatchState.Writing ? batch : throw new OperationCanceledException("The batch was ended elsewhere.");
    }
}
