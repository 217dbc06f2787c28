using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Runs.Features.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Snapshot">The newest state.</param>
/// <param name="TimeLeft">At the pace so far; null while unknown.</param>
/// <param name="IsBeingCancelled">Its user has asked to stop and it has not ended yet.</param>
internal sealed record RunProgress(WorkSnapshot Snapshot, TimeSpan? TimeLeft, bool IsBeingCancelled)
{
    /// <summary>"còn khoảng 2 phút"; empty while unknown.</summary>
    public string TimeLeftInWords => TimeLeft switch
    {
        null => "",
        { TotalSeconds: < 10 } => "sắp xong",
        { TotalSeconds: < 90 } seconds => $"còn khoảng {(int)Math.Ceiling(seconds.TotalSeconds / 10) * 10} giây",
        { } minutes => $"còn khoảng {(int)Math.Ceiling(minutes.TotalMinutes)} phút",
    };
}

/// <summary>What pages know of runs and may ask of them: at once from the host that works, else from what it stored.</summary>
internal sealed class RunMonitor(PersonnelDbContext db, WorkBoard board, TimeProvider clock)
{
    /// <summary>The view that shows it; pages that are open ask for it alone.</summary>
    public const string ProgressView = "~/Features/Runs/_RunProgress.cshtml";

    /// <summary>How far the run is; null when nothing runs.</summary>
    public RunProgress? Find(BackgroundRun run)
    {
        if (!run.IsWaiting)
        {
            return null;
        }

        var snapshot = board.Find(run.Id) ?? Stored(run);
        return new RunProgress(snapshot, snapshot.TimeLeft(clock.UtcNow()),
            run.CancelRequestedAt is not null || board.IsBeingCancelled(run.Id));
    }

    /// <summary>Hủy: a run that works is asked to stop and notes the end itself; one that does not has ended at once.</summary>
    public async Task CancelAsync<TRun>(TRun run, CancellationToken cancellationToken)
        where TRun : BackgroundRun
    {
        if (board.RequestCancel(run.Id))
        {
            return;
        }

        if (run is { IsWaiting: true, Attempts: > 0 })
        {
            await db.Set<TRun>().Where(r => r.Id == run.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelRequestedAt, clock.UtcNow()), cancellationToken);
            return;
        }

        run.Cancel(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static WorkSnapshot Stored(BackgroundRun run) => run is { ProgressStep: { } step, ProgressStartedAt: { } startedAt }
        ? new WorkSnapshot(step, run.ProgressDone, run.ProgressTotal, startedAt)
        : new WorkSnapshot("Đang chờ đến lượt", 0, 0, run.CreatedAt);
}
