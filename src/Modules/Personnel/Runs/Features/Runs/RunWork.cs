using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Runs.Features.Runs;

/// <summary>What the background part of every run shares: taking up, acting for its user, progress, cancel, failure.</summary>
internal abstract class RunWork<TRun>(PersonnelDbContext db, RequestContext request, TimeProvider clock) : IBackgroundWork
    where TRun : BackgroundRun
{
    /// <summary>Whether its user may stop such a run while it works.</summary>
    protected virtual bool MayBeCancelled => true;

    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken) =>
        await Waiting(db.Set<TRun>()).Select(r => r.Id).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.Set<TRun>().SingleAsync(r => r.Id == id, cancellationToken);
        if (!run.IsWaiting)
        {
            return;
        }

        request.ActAs(ActorOf(run));
        run.TakeUp();
        db.Basis = BasisOf(run);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await DoAsync(run, progress, cancellationToken);
    }

    public async Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken)
    {
        await db.Set<TRun>().Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ProgressStep, snapshot.Step)
                .SetProperty(r => r.ProgressDone, snapshot.Done)
                .SetProperty(r => r.ProgressTotal, snapshot.Total)
                .SetProperty(r => r.ProgressStartedAt, snapshot.StartedAt),
            cancellationToken);
        return MayBeCancelled && await db.Set<TRun>().AnyAsync(r => r.Id == id && r.CancelRequestedAt != null, cancellationToken);
    }

    public async Task CancelledAsync(Guid id, CancellationToken cancellationToken)
    {
        await TidyUpAsync(id, cancellationToken);
        var run = await db.Set<TRun>().SingleAsync(r => r.Id == id, cancellationToken);
        run.Cancel(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        await TidyUpAsync(id, cancellationToken);
        var run = await db.Set<TRun>().SingleAsync(r => r.Id == id, cancellationToken);
        if (run.IsWaiting)
        {
            run.Fail(exception is RuleViolationException refused ? refused.Message : WordsFor(run, exception), clock.UtcNow());
            db.Basis = BasisOf(run);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The runs that wait or were broken off, oldest first.</summary>
    protected abstract IQueryable<TRun> Waiting(IQueryable<TRun> runs);

    /// <summary>In whose name it works.</summary>
    protected abstract CurrentUser ActorOf(TRun run);

    /// <summary>Does the work; the run is no longer tracked.</summary>
    protected abstract Task DoAsync(TRun run, WorkProgress progress, CancellationToken cancellationToken);

    /// <summary>What its user is told when something else than a rule ended it.</summary>
    protected abstract string WordsFor(TRun run, Exception exception);

    /// <summary>Why the run itself changes, where that is audited.</summary>
    protected virtual ChangeBasis? BasisOf(TRun run) => null;

    /// <summary>What the work left outside its transaction.</summary>
    protected virtual Task TidyUpAsync(Guid id, CancellationToken cancellationToken) => Task.CompletedTask;
}
