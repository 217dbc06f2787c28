using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
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
    IServiceScopeFactory scopes, IEnumerable<RecurringJobDescription> jobs, ClockGuard guard, TimeProvider clock, ILogger<RecurringJobRunner> log)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Runs the job called <paramref name="jobId"/>; does nothing while the clock is not trusted, for what a job opens or counts as
    /// overdue on a wrong day stays. The scheduler makes up for it.
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
        if (!await db.TryHoldLeaseAsync(jobId, run.Id.ToString(), LeaseTime, clock, cancellationToken))
        {
            log.LogInformation("Job {JobId} is running already.", jobId);
            return;
        }

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
            await db.SaveChangesAsync(CancellationToken.None);
            await db.ReleaseLeaseAsync(jobId, run.Id.ToString(), CancellationToken.None);
        }
    }

    private async Task<string> RunInOwnScopeAsync(Type jobType, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(jobType)).RunAsync(cancellationToken);
    }
}
