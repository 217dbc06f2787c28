using Cronos;
using Hangfire;
using Hangfire.InMemory;
using HoSoCanBo.BuildingBlocks;
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
        builder.Services.AddHostedService<JobScheduler>();
    }
}

/// <summary>
/// Puts every module's jobs on their schedules and runs at once those whose last run was missed. It tries again while the
/// job storage is not there, so that an unreachable database does not keep the host from starting.
/// </summary>
internal sealed class JobScheduler(
    IRecurringJobManager manager,
    IServiceScopeFactory scopes,
    IEnumerable<RecurringJobDescription> jobs,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<JobScheduler> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var waiting = new Queue<RecurringJobDescription>(jobs);
        while (waiting.TryPeek(out var job) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ScheduleAsync(job, stoppingToken);
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
        var cron = configuration[$"Jobs:{job.Id}:Cron"] ?? job.Cron;
        manager.AddOrUpdate<RecurringJobRunner>(
            job.Id,
            runner => runner.RunAsync(job.Id, CancellationToken.None),
            cron,
            new RecurringJobOptions { TimeZone = VietnamTime.Zone, MisfireHandling = MisfireHandlingMode.Relaxed });
        if (await WasMissedAsync(job, cron, cancellationToken))
        {
            manager.Trigger(job.Id);
        }
    }

    private async Task<bool> WasMissedAsync(RecurringJobDescription job, string cron, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(job.Context);
        var lastSuccess = await db.JobRuns.Where(r => r.JobId == job.Id).MaxAsync(r => r.SucceededAt, cancellationToken);
        if (lastSuccess is null)
        {
            return true;
        }

        var next = CronExpression.Parse(cron).GetNextOccurrence(lastSuccess.Value, VietnamTime.Zone);
        return next <= clock.UtcNow();
    }
}
