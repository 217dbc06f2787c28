using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Movements.Batches;

/// <summary>The background part of a batch: checking every person, writing all of them or none.</summary>
internal sealed class BatchWork(
    PersonnelDbContext db, BatchChecker checker, BatchWriter writer, RequestContext request, TimeProvider clock) : IBackgroundWork
{
    private static readonly BatchState[] Waiting = [BatchState.Checking, BatchState.Writing];

    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken) =>
        await db.MovementBatches.Where(b => Waiting.Contains(b.State)).OrderBy(b => b.CreatedAt).ThenBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.SingleAsync(b => b.Id == id, cancellationToken);
        if (!batch.IsWaiting)
        {
            return;
        }

        batch.TakeUp();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        request.ActAs(CurrentUser.Anonymous with { Id = batch.CreatedBy, UserName = batch.CreatedByName, DisplayName = batch.CreatedByName });
        if (batch.State == BatchState.Writing)
        {
            await writer.WriteAsync(batch, progress, cancellationToken);
        }
        else
        {
            await checker.CheckAsync(batch, progress, cancellationToken);
        }
    }

    public async Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken)
    {
        await db.MovementBatches.Where(b => b.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(b => b.ProgressStep, snapshot.Step)
                .SetProperty(b => b.ProgressDone, snapshot.Done)
                .SetProperty(b => b.ProgressTotal, snapshot.Total)
                .SetProperty(b => b.ProgressStartedAt, snapshot.StartedAt),
            cancellationToken);
        return await db.MovementBatches.AnyAsync(b => b.Id == id && b.CancelRequestedAt != null, cancellationToken);
    }

    public async Task CancelledAsync(Guid id, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.SingleAsync(b => b.Id == id, cancellationToken);
        batch.Cancel(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        var batch = await db.MovementBatches.SingleAsync(b => b.Id == id, cancellationToken);
        if (batch.State is BatchState.Done or BatchState.Cancelled)
        {
            return;
        }

        batch.Fail(WordsFor(exception), clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string WordsFor(Exception exception) => exception switch
    {
        RuleViolationException refused => refused.Message,
        DbUpdateException => "Một số hồ sơ vừa được người khác sửa trong lúc ghi nên chưa ghi gì. Bấm Kiểm tra lại rồi ghi lại.",
        _ => "Có lỗi hệ thống nên đã dừng; chưa ghi gì. Báo quản trị hệ thống, hoặc bấm Kiểm tra lại.",
    };
}

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
            var lines = await db.Set<MovementBatchLine>().Where(l => l.BatchId == batch.Id && l.Number > after)
                .OrderBy(l => l.Number).Take(ChunkSize).ToListAsync(cancellationToken);
            if (lines.Count == 0)
            {
                break;
            }

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
            line.Problem = line.EmployeeId is { } id ? ProblemOf(plan, line, people[id], [.. earlier[id]]) : "Không có số hiệu này trong phạm vi của bạn.";
        }
    }

    private static string? ProblemOf(BatchPlan plan, MovementBatchLine line, Domain.Employees.Employee employee, IReadOnlyList<Movement> earlier)
    {
        try
        {
            var (facts, to) = plan.FactsOf(line);
            plan.Require(employee, facts, to, earlier);
            return null;
        }
        catch (RuleViolationException refused)
        {
            return refused.Message.Length <= MovementBatchLine.ProblemMaxLength ? refused.Message : refused.Message[..MovementBatchLine.ProblemMaxLength];
        }
    }
}
