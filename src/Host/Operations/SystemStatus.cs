using Cronos;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Host.Operations;

/// <summary>How a module fares.</summary>
/// <param name="Name">Schema name.</param>
/// <param name="Title">Vietnamese name.</param>
/// <param name="IsEnabled">Switched on.</param>
/// <param name="Fault">Why its database cannot be used; null while it can.</param>
/// <param name="Waiting">Events on their way to modules that are switched on.</param>
/// <param name="WaitingForSwitchedOff">Events that wait until a module is switched on again.</param>
/// <param name="Parked">Events put aside after too many failures.</param>
/// <param name="OldestWaitingAt">Since when the oldest event waits.</param>
public sealed record ModuleStatus(
    string Name, string Title, bool IsEnabled, DatabaseFault? Fault, int Waiting, int WaitingForSwitchedOff, int Parked,
    DateTime? OldestWaitingAt);

/// <summary>An event put aside.</summary>
/// <param name="Module">Publisher.</param>
/// <param name="Sequence">Its row.</param>
/// <param name="EventName">Wire name.</param>
/// <param name="Destination">Listener.</param>
/// <param name="ParkedAt">Since when.</param>
/// <param name="LastError">Why.</param>
public sealed record ParkedEvent(string Module, long Sequence, string EventName, string Destination, DateTime? ParkedAt, string? LastError);

/// <summary>How a scheduled job fares.</summary>
/// <param name="Id">The job.</param>
/// <param name="Title">Vietnamese name.</param>
/// <param name="Module">Whose job it is.</param>
/// <param name="LastSuccessAt">Last good run.</param>
/// <param name="LastStartAt">Last run, however it ended.</param>
/// <param name="LastOutcome">What that run did, or its error.</param>
/// <param name="NextAt">Next run by the schedule.</param>
/// <param name="IsLate">A run that was due more than an hour ago has not succeeded.</param>
public sealed record JobStatus(
    string Id, string Title, string Module, DateTime? LastSuccessAt, DateTime? LastStartAt, string? LastOutcome, DateTime? NextAt,
    bool IsLate);

/// <summary>What operators want to know; read from the modules' own tables.</summary>
internal sealed class SystemStatus(
    IServiceScopeFactory scopes, ModuleRegistry modules, IEnumerable<RecurringJobDescription> jobs,
    DatabaseCheck check, IConfiguration configuration, TimeProvider clock)
{
    private const int ParkedShown = 200;
    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(1);

    private readonly DateTime startedAt = clock.UtcNow();

    /// <summary>Every module; one whose database does not answer says so instead of failing the others.</summary>
    public async Task<IReadOnlyList<ModuleStatus>> ReadModulesAsync(CancellationToken cancellationToken)
    {
        var all = new List<ModuleStatus>();
        foreach (var module in modules.All)
        {
            all.Add(await ReadAsync(module, cancellationToken));
        }

        return all;
    }

    /// <summary>Events put aside, newest first.</summary>
    public async Task<IReadOnlyList<ParkedEvent>> ReadParkedAsync(CancellationToken cancellationToken)
    {
        var parked = new List<ParkedEvent>();
        foreach (var module in modules.All)
        {
            parked.AddRange(await IfReadableAsync(module.Context, [], db => db.Outbox.AsNoTracking()
                .Where(m => m.ParkedAt != null)
                .OrderByDescending(m => m.Sequence)
                .Take(ParkedShown)
                .Select(m => new ParkedEvent(module.Name, m.Sequence, m.EventName, m.Destination, m.ParkedAt, m.LastError))
                .ToListAsync(cancellationToken)));
        }

        return parked;
    }

    /// <summary>Every job.</summary>
    public async Task<IReadOnlyList<JobStatus>> ReadJobsAsync(CancellationToken cancellationToken)
    {
        var all = new List<JobStatus>();
        foreach (var job in jobs.OrderBy(j => j.Id, StringComparer.Ordinal))
        {
            all.Add(await ReadAsync(job, cancellationToken));
        }

        return all;
    }

    /// <summary>Lets the relay try a parked event again from the beginning; false when it is not parked any more.</summary>
    public async Task<bool> RetryAsync(string moduleName, long sequence, CancellationToken cancellationToken)
    {
        var module = modules.All.SingleOrDefault(m => m.Name == moduleName);
        if (module is null)
        {
            return false;
        }

        return await InDbAsync(module.Context, async db =>
        {
            var message = await db.Outbox.SingleOrDefaultAsync(m => m.Sequence == sequence && m.ParkedAt != null, cancellationToken);
            message?.TryAgain(clock.UtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return message is not null;
        });
    }

    private async Task<ModuleStatus> ReadAsync(ModuleDescription module, CancellationToken cancellationToken)
    {
        try
        {
            var off = modules.DisabledNames;
            var rows = await InDbAsync(module.Context, db => db.Outbox.AsNoTracking()
                .Where(m => m.DueAt != null || m.ParkedAt != null)
                .GroupBy(m => new { IsParked = m.ParkedAt != null, IsOff = off.Contains(m.Destination) })
                .Select(g => new { g.Key.IsParked, g.Key.IsOff, Count = g.Count(), Oldest = g.Min(m => m.CreatedAt) })
                .ToListAsync(cancellationToken));
            var waiting = rows.SingleOrDefault(r => r is { IsParked: false, IsOff: false });
            return new ModuleStatus(
                module.Name, module.Title, module.IsEnabled, await check.FindFaultAsync(module, cancellationToken), waiting?.Count ?? 0,
                rows.Where(r => r is { IsParked: false, IsOff: true }).Sum(r => r.Count), rows.Where(r => r.IsParked)
                    .Sum(r => r.Count), waiting?.Oldest);
        }
        catch (Exception exception) when (DatabaseCheck.FaultOf(exception) is not null)
        {
            return new ModuleStatus(module.Name, module.Title, module.IsEnabled, DatabaseCheck.FaultOf(exception), 0, 0, 0, null);
        }
    }

    private async Task<JobStatus> ReadAsync(RecurringJobDescription job, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow(); // a run of tomorrow is one of a wrong clock, and hides no late job
        var (last, lastSuccess) = await IfReadableAsync(job.Context, (null, null), async db =>
        {
            var runs = db.JobRuns.AsNoTracking().Where(r => r.JobId == job.Id && r.StartedAt <= now);
            return (
                await runs.OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken),
                await runs.Where(r => r.SucceededAt <= now).MaxAsync(r => r.SucceededAt, cancellationToken));
        });
        var cron = CronExpression.Parse(configuration[$"Jobs:{job.Id}:Cron"] ?? job.Cron);
        var due = cron.GetNextOccurrence(lastSuccess ?? startedAt, VietnamTime.Zone);
        return new JobStatus(
            job.Id, job.Title, modules.NameOf(job.Context), lastSuccess, last?.StartedAt, last?.Outcome,
            cron.GetNextOccurrence(now, VietnamTime.Zone), due + LateAfter < now);
    }

    /// <summary>One database in trouble must not take the page from those who have to mend it.</summary>
    private async Task<T> IfReadableAsync<T>(Type context, T otherwise, Func<ModuleDbContext, Task<T>> read)
    {
        try
        {
            return await InDbAsync(context, read);
        }
        catch (Exception exception) when (Outage.Find(exception) is not null)
        {
            return otherwise;
        }
    }

    private async Task<T> InDbAsync<T>(Type context, Func<ModuleDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read((ModuleDbContext)scope.ServiceProvider.GetRequiredService(context));
    }
}
