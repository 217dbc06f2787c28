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
/// Writes a checked batch in one transaction (docs/adr/0010): every movement, its clock and its events are there together or not
/// at all. Every rule is asked again inside it; what happens to each person is the same as on the page for one.
/// </summary>
internal sealed class BatchWriter(
    PersonnelDbContext db, BatchPlanner planner, MovementDesk desk, DecisionRegister decisions, RequestContext request)
{
    public async Task WriteAsync(MovementBatch batch, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang ghi biến động", batch.People);
        var plan = await planner.LoadAsync(batch, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var decision = await decisions.FindOrAddAsync(plan.Decision, cancellationToken);
        db.Basis = new ChangeBasis(plan.Decision.Summary ?? plan.Type.Name, decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        var done = 0;
        for (var after = 0; ;)
        {
            var lines = await db.Set<MovementBatchLine>().AsNoTracking().Where(l => l.BatchId == batch.Id && !l.IsLeftOut && l.Number > after)
                .OrderBy(l => l.Number).Take(BatchChecker.ChunkSize).ToListAsync(cancellationToken);
            if (lines.Count == 0)
            {
                break;
            }

            await WriteAsync(plan, decision, lines, cancellationToken);
            after = lines[^1].Number;
            progress.Report(done += lines.Count);
        }

        var stored = await db.MovementBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        stored.FinishWriting(decision.Id, request.Clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task WriteAsync(BatchPlan plan, Decision decision, List<MovementBatchLine> lines, CancellationToken cancellationToken)
    {
        var found = await planner.PeopleAsync(lines, track: true, cancellationToken);
        var earlier = await planner.EarlierAsync(found.Keys, cancellationToken);
        var people = await desk.OpenAsync(found.Values, cancellationToken);
        foreach (var line in lines)
        {
            var person = line.EmployeeId is { } id && people.TryGetValue(id, out var open)
                ? open
                : throw new RuleViolationException("personnel.unknown-employee-number", $"{line.EmployeeNumber}: không còn trong phạm vi của bạn. Bấm Kiểm tra lại.");
            var employee = person.Employee;
            var (facts, to) = plan.FactsOf(line);
            plan.Require(employee, facts, to, [.. earlier[employee.Id]]);
            var entered = new TransferFacts(
                Guid.CreateVersion7(), plan.Type.Code, employee.Id, decision.Id, employee.UnitId, to?.Id ?? employee.UnitId, facts.PositionName,
                facts.EffectiveFrom, facts.EndsOn, facts.Details);
            desk.Keep(person, person.Enter(plan.Type, entered, decision));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
