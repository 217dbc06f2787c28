using Cronos;
using Hangfire;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Host.Startup;

internal static class Jobs
{
    /// <summary>Hangfire: in the production database on SQL Server, in memory on SQLite (our JobRuns remember what ran).</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Jobs:Enabled", true))
        {
            return;
        }

        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        builder.Services.AddHangfire(hangfire =>
        {
            hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
            if (database.Provider == DatabaseProvider.SqlServer)
            {
                hangfire.UseSqlServerStorage(database.ConnectionString, new() { SchemaName = "hangfire" });
            }
            else
            {
                hangfire.UseInMemoryStorage();
            }
        });
        builder.Services.AddHangfireServer(server => server.WorkerCount = 2);
        builder.Services.AddSingleton<JobScheduler>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<JobScheduler>());
    }
}

/// <summary>
/// Puts every module's jobs on their schedules and runs at once those whose last run was missed, also when the clock is trusted
/// again. It tries again while the job storage is not there, so that an unreachable database does not keep the host from starting.
/// </summary>
internal sealed class JobScheduler(
    IRecurringJobManager manager,
    IServiceScopeFactory scopes,
    IEnumerable<RecurringJobDescription> jobs,
    IConfiguration configuration,
    ClockGuard guard,
    TimeProvider clock,
    ILogger<JobScheduler> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim clockChanged = new(0);

    /// <summary>The day has changed otherwise than by waiting: what is due now runs.</summary>
    public void RunMissed() => clockChanged.Release();

    public override void Dispose()
    {
        clockChanged.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        void OnReleased(object? sender, EventArgs args) => RunMissed();
        guard.Released += OnReleased;
        try
        {
            await ForEachJobAsync(ScheduleAsync, stoppingToken);
            while (!stoppingToken.IsCancellationRequested)
            {
                await clockChanged.WaitAsync(stoppingToken);
                await ForEachJobAsync(RunIfMissedAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        finally
        {
            guard.Released -= OnReleased;
        }
    }

    private async Task ForEachJobAsync(Func<RecurringJobDescription, CancellationToken, Task> act, CancellationToken stoppingToken)
    {
        var waiting = new Queue<RecurringJobDescription>(jobs);
        while (waiting.TryPeek(out var job) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await act(job, stoppingToken);
                waiting.Dequeue();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogWarning(exception, "Job {JobId} cannot be scheduled yet; trying again.", job.Id);
                await Task.Delay(RetryDelay, clock, stoppingToken);
            }
        }
    }

    private async Task ScheduleAsync(RecurringJobDescription job, CancellationToken cancellationToken)
    {
        manager.AddOrUpdate<RecurringJobRunner>(
            job.Id,
            runner => runner.RunAsync(job.Id, CancellationToken.None),
            CronOf(job),
            new RecurringJobOptions { TimeZone = VietnamTime.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        await RunIfMissedAsync(job, cancellationToken);
    }

    private string CronOf(RecurringJobDescription job) => configuration[$"Jobs:{job.Id}:Cron"] ?? job.Cron;

    private async Task RunIfMissedAsync(RecurringJobDescription job, CancellationToken cancellationToken)
    {
        if (await WasMissedAsync(job, CronOf(job), cancellationToken))
        {
            manager.Trigger(job.Id);
        }
    }

    private async Task<bool> WasMissedAsync(RecurringJobDescription job, string cron, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(job.Context);
        var now = clock.UtcNow(); // a success of tomorrow is one of a wrong clock
        var lastSuccess = await db.JobRuns.Where(r => r.JobId == job.Id && r.SucceededAt <= now)
            .MaxAsync(r => r.SucceededAt, cancellationToken);
        if (lastSuccess is null)
        {
            return true;
        }

        var next = CronExpression.Parse(cron).GetNextOccurrence(lastSuccess.Value, VietnamTime.Zone);
        return next <= now;
    }
}
