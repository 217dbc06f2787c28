using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Domain.Printing;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Printing;

/// <summary>The background part of printing many records: what was ordered becomes a file, in the name of who ordered it.</summary>
internal sealed class PrintWork(PersonnelDbContext db, PrintBatch batch, PrintFiles files, RequestContext request, TimeProvider clock) : IBackgroundWork
{
    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken) =>
        await db.PrintRuns.Where(r => r.State == PrintState.Ordered).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.PrintRuns.SingleAsync(r => r.Id == id, cancellationToken);
        if (!run.IsWaiting)
        {
            return;
        }

        run.TakeUp();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        request.ActAs(CurrentUser.Anonymous with { Id = run.CreatedBy, UserName = run.CreatedByUserName, DisplayName = run.CreatedByName });
        var (printed, length) = await batch.WriteAsync(run, progress, cancellationToken);
        db.PrintRuns.Attach(run);
        run.Finish(printed, length, clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken)
    {
        await db.PrintRuns.Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ProgressStep, snapshot.Step)
                .SetProperty(r => r.ProgressDone, snapshot.Done)
                .SetProperty(r => r.ProgressTotal, snapshot.Total)
                .SetProperty(r => r.ProgressStartedAt, snapshot.StartedAt),
            cancellationToken);
        return await db.PrintRuns.AnyAsync(r => r.Id == id && r.CancelRequestedAt != null, cancellationToken);
    }

    public async Task CancelledAsync(Guid id, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(id, cancellationToken);
        var run = await db.PrintRuns.SingleAsync(r => r.Id == id, cancellationToken);
        run.Cancel(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(id, cancellationToken);
        var run = await db.PrintRuns.SingleAsync(r => r.Id == id, cancellationToken);
        if (run.IsWaiting)
        {
            run.Fail(WordsFor(exception), clock.UtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static string WordsFor(Exception exception) => exception switch
    {
        RuleViolationException refused => refused.Message,
        _ when Outage.Find(exception) is { } outage => outage.Message,
        IOException => "Máy chủ không ghi được tệp tạm. Báo quản trị hệ thống rồi in lại.",
        _ => "Có lỗi hệ thống nên đã dừng. In lại, hoặc báo quản trị hệ thống.",
    };
}
