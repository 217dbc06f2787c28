using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>
/// Writes a checked batch in one transaction (docs/adr/0010): every movement, its clock and its events are there together or not
/// at all. Every rule is asked again inside it.
/// </summary>
internal sealed class BatchWriter(
    PersonnelDbContext db, BatchPlanner planner, MovementCompletion completion, DecisionRegister decisions, WorkingCalendars calendars,
    EventCatalog events, RequestContext request)
{
    public async Task WriteAsync(MovementBatch batch, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang ghi biến động", batch.People);
        var plan = await planner.LoadAsync(batch, cancellationToken);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        db.Basis = new ChangeBasis(plan.Decision.Summary ?? plan.Type.Name, decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var done = 0;
        for (var after = 0; ;)
        {
            var lines = await db.Set<MovementBatchLine>().AsNoTracking().Where(l => l.BatchId == batch.Id && l.Number > after)
                .OrderBy(l => l.Number).Take(BatchChecker.ChunkSize).ToListAsync(cancellationToken);
            if (lines.Count == 0)
            {
                break;
            }

            await WriteAsync(plan, decision, calendar, lines, cancellationToken);
            after = lines[^1].Number;
            progress.Report(done += lines.Count);
        }

        var stored = await db.MovementBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        stored.FinishWriting(decision.Id, request.Clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        events.WakeRelay(db.ModuleName);
    }

    private async Task WriteAsync(
        BatchPlan plan, Decision decision, WorkingCalendar calendar, List<MovementBatchLine> lines, CancellationToken cancellationToken)
    {
        var people = await planner.PeopleAsync(lines, track: true, cancellationToken);
        var earlier = await planner.EarlierAsync(people.Keys, cancellationToken);
        var ids = people.Keys.ToArray();
        var open = (await db.Obligations.Where(o => ids.Contains(o.EmployeeId) && o.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(o => o.EmployeeId);
        foreach (var line in lines)
        {
            var employee = line.EmployeeId is { } id && people.TryGetValue(id, out var found)
                ? found
                : throw new RuleViolationException("personnel.unknown-employee-number", $"{line.EmployeeNumber}: không còn trong phạm vi của bạn. Bấm Kiểm tra lại.");
            var (facts, to) = plan.FactsOf(line);
            plan.Require(employee, facts, to, [.. earlier[employee.Id]]);
            Write(plan, new LineOf(employee, facts, to), decision, [.. open[employee.Id]], calendar);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private void Write(BatchPlan plan, LineOf line, Decision decision, IReadOnlyList<UpdateObligation> open, WorkingCalendar calendar)
    {
        var (employee, facts, to) = line;
        var now = request.Clock.UtcNow();
        var movementFacts = new TransferFacts(
            Guid.CreateVersion7(), plan.Type.Code, employee.Id, decision.Id, employee.UnitId, to?.Id ?? employee.UnitId, facts.PositionName,
            facts.EffectiveFrom, facts.EndsOn, facts.Details);
        if (!plan.AppliesDirectly(to))
        {
            Send(plan, movementFacts, employee, calendar, now);
            return;
        }

        var movement = db.Movements.Add(Movement.Plan(movementFacts, now, request.User.Id)).Entity;
        db.Obligations.AddRange(ObligationBook.Moved(
            new MovedCase(employee, plan.Type, decision, movement.Id), open, calendar, now, request.User.AsCloser()));
        if (movement.EffectiveFrom <= plan.Today)
        {
            completion.Apply(movement, employee, plan.Type, plan.Statuses);
        }
    }

    /// <summary>To a unit of somebody else: it has to receive the record (Điều 11.2).</summary>
    private void Send(BatchPlan plan, TransferFacts facts, Employee employee, WorkingCalendar calendar, DateTime now)
    {
        var movement = db.Movements.Add(Movement.Send(facts, now, request.User.Id)).Entity;
        employee.SendWith(movement.Id);
        var clock = db.Obligations.Add(UpdateObligation.Start(
            new ObligationFacts(
                TransferRules.ClockOf(plan.Type), employee.Id, facts.FromUnitId, MovementClock.StartOf(plan.Type, plan.Decision), facts.DecisionId, movement.Id),
            calendar)).Entity;
        db.Publish(new TransferSent(
            Guid.CreateVersion7(), request.Clock.GetUtcNow(), facts.DecisionId, movement.Id, employee.Id, facts.FromUnitId, facts.ToUnitId, clock.DueOn));
    }

    private sealed record LineOf(Employee Employee, MovementFacts Facts, OrganizationUnit? To);
}
