using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>Asks every rule of every person and notes what forbids the movement.</summary>
internal sealed class BatchChecker(PersonnelDbContext db, BatchPlanner planner)
{
    public const int ChunkSize = 500;

    public async Task CheckAsync(MovementBatch batch, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang kiểm tra từng người", batch.People);
        var plan = await planner.LoadAsync(batch, cancellationToken);
        var (done, problems) = (0, 0);
        for (var after = 0; ;)
        {
            var lines = await planner.NextLinesAsync(batch, after, ChunkSize, cancellationToken);
            if (lines.Count == 0)
            {
                break;
            }

            db.AttachRange(lines);

            await CheckAsync(plan, lines, cancellationToken);
            problems += lines.Count(l => l.Problem is not null);
            after = lines[^1].Number;
            progress.Report(done += lines.Count);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        var stored = await db.MovementBatches.SingleAsync(b => b.Id == batch.Id, cancellationToken);
        stored.FinishCheck(problems);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CheckAsync(BatchPlan plan, List<MovementBatchLine> lines, CancellationToken cancellationToken)
    {
        var numbers = lines.Select(l => l.EmployeeNumber).ToArray();
        var ids = await db.EmployeesIn(plan.Scope).AsNoTracking().Where(e => numbers.Contains(e.EmployeeNumber))
            .ToDictionaryAsync(e => e.EmployeeNumber, e => e.Id, cancellationToken);
        lines.ForEach(l => l.EmployeeId = ids.TryGetValue(l.EmployeeNumber, out var id) ? id : null);
        var people = await planner.PeopleAsync(lines, track: false, cancellationToken);
        var earlier = await planner.EarlierAsync(people.Keys, cancellationToken);
        foreach (var line in lines)
        {
            line.Problem = line.EmployeeId is { } id
                ? ProblemOf(plan, line, people[id], [.. earlier[id]]) : "Không có số hiệu này trong phạm vi của bạn.";
        }
    }

    private static string? ProblemOf(BatchPlan plan, MovementBatchLine line, Employee employee, IReadOnlyList<Movement> earlier)
    {
        try
        {
            var (facts, to) = plan.FactsOf(line);
            plan.Require(employee, facts, to, earlier);
            return null;
        }
        catch (RuleViolationException refused)
        {
            return VietnameseText.Cut(refused.Message, MovementBatchLine.ProblemMaxLength);
        }
    }
}
