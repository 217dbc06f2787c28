using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Jobs;

/// <summary>A job on a schedule. Running it twice on one day, or a day late, must do no harm.</summary>
public interface IRecurringJob
{
    /// <summary>Does the work and says in Vietnamese what was done.</summary>
    Task<string> RunAsync(CancellationToken cancellationToken);
}

/// <summary>A job and its schedule.</summary>
/// <param name="Id"><c>module.what-it-does</c>.</param>
/// <param name="Cron">Five fields, in Vietnamese time; <c>Jobs:{Id}:Cron</c> overrides it.</param>
/// <param name="Title">Vietnamese name for operators.</param>
/// <param name="JobType">The job.</param>
/// <param name="Context">The module whose database records its runs.</param>
public sealed record RecurringJobDescription(string Id, string Cron, string Title, Type JobType, Type Context);

/// <summary>Registration of jobs.</summary>
public static class RecurringJobSetup
{
    /// <summary>Registers a job of a module.</summary>
    public static void AddRecurringJob<TJob, TContext>(this IServiceCollection services, string id, string cron, string title)
        where TJob : class, IRecurringJob
        where TContext : ModuleDbContext
    {
        services.AddTransient<TJob>();
        services.AddSingleton(new RecurringJobDescription(id, cron, title, typeof(TJob), typeof(TContext)));
    }
}

/// <summary>What Hangfire calls: runs a job on one host at a time and keeps a record of the run.</summary>
public sealed class RecurringJobRunner(
    IServiceScopeFactory scopes, IEnumerable<RecurringJobDescription> jobs, ClockGuard guard, TimeProvider clock,
    ILogger<RecurringJobRunner> log)
{
    /// <summary>Renewed while the job runs, so it may be short: what a killed host held is free soon.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Runs the job called <paramref name="jobId"/>. While another run holds it this one waits: when that one succeeds, the work is done;
    /// when it died (a killed host), this one does it. Saying "done" at once would lose the day. It does
    /// nothing while the clock is not trusted, for what a job opens or counts as overdue on a wrong day stays; the scheduler makes up for
    /// it.
    /// </summary>
    public async Task RunAsync(string jobId, CancellationToken cancellationToken)
    {
        var description = jobs.Single(j => j.Id == jobId);
        if (!await guard.IsTrustedAsync(cancellationToken))
        {
            log.LogWarning("Job {JobId} waits: the clock is not trusted.", jobId);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(description.Context);
        var run = new JobRun { Id = Guid.CreateVersion7(), JobId = jobId, StartedAt = clock.UtcNow() };
        if (!await WaitForTurnAsync(db, run, cancellationToken))
        {
            return;
        }

        using var ended = new CancellationTokenSource();
        var heart = KeepLeaseAsync(description.Context, run, ended.Token);
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        try
        {
            run.Outcome = await RunInOwnScopeAsync(description.JobType, cancellationToken);
            run.SucceededAt = clock.UtcNow();
        }
        catch (Exception exception)
        {
            run.Outcome = $"Lỗi: {exception.GetType().Name}";
            log.LogError(exception, "Job {JobId} failed.", jobId);
            throw;
        }
        finally
        {
            await ended.CancelAsync();
            await heart;
            await db.SaveChangesAsync(CancellationToken.None);
            await db.ReleaseLeaseAsync(jobId, run.Id.ToString(), CancellationToken.None);
        }
    }

    /// <summary>Whether the job is ours to run; false when the run that held it has meanwhile done the work.</summary>
    private async Task<bool> WaitForTurnAsync(ModuleDbContext db, JobRun run, CancellationToken cancellationToken)
    {
        var askedAt = run.StartedAt;
        while (!await db.TryHoldLeaseAsync(run.JobId, run.Id.ToString(), LeaseTime, clock, cancellationToken))
        {
            log.LogInformation("Job {JobId} is running already; waiting for its end.", run.JobId);
            await Task.Delay(Patience, clock, cancellationToken);
            db.ChangeTracker.Clear(); // a lease that could not be written is still in it
            if (await db.JobRuns.AnyAsync(r => r.JobId == run.JobId && r.SucceededAt >= askedAt, cancellationToken))
            {
                return false;
            }
        }

        run.StartedAt = clock.UtcNow();
        return true;
    }

    private async Task KeepLeaseAsync(Type context, JobRun run, CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(Heartbeat, clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(context);
                await db.TryHoldLeaseAsync(run.JobId, run.Id.ToString(), LeaseTime, clock, ended);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "The lease of job {JobId} cannot be renewed now.", run.JobId);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<string> RunInOwnScopeAsync(Type jobType, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(jobType)).RunAsync(cancellationToken);
    }
}
