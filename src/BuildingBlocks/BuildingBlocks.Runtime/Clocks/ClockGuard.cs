using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Clocks;

/// <summary>A clock that cannot be trusted.</summary>
/// <param name="Expected">What it should show (UTC); after a start the last time it was seen well.</param>
/// <param name="Shown">What it shows.</param>
public sealed record ClockJump(DateTime Expected, DateTime Shown);

/// <summary>
/// Watches the clock of the server. When it jumped by days, scheduled jobs wait: they would open months, and count duties as
/// overdue, that nobody could take back. They go on when the clock is right again, or when an operator confirms that it is
/// (after a long stop only a person knows). Where it was last seen well is kept in <see cref="JobRun"/>, so that a restart
/// forgets nothing.
/// </summary>
public sealed class ClockGuard(
    IServiceScopeFactory scopes, ModuleRegistry modules, TimeProvider clock, IConfiguration configuration, ILogger<ClockGuard> log)
        : BackgroundService
{
    /// <summary>Under this name of a job the last good sight is kept.</summary>
    public const string SightingId = "host.clock";

    private const double DefaultStopDays = 3; // a weekend is shorter
    private static readonly TimeSpan LargestDrift = TimeSpan.FromDays(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StoreEvery = TimeSpan.FromMinutes(5);

    // The day of a trial is chosen on purpose; what is watched is the true clock behind it.
    private readonly TimeProvider watched = clock is TrialClock trial ? trial.Inner : clock;
    private readonly bool isOn = configuration.GetValue("Clock:Guard", true);
    private readonly TimeSpan longestStop = TimeSpan.FromDays(configuration.GetValue("Clock:LongestStopDays", DefaultStopDays));
    private readonly SemaphoreSlim looking = new(1);
    private Sighting? last;
    private DateTime? storedAt;
    private volatile ClockJump? jump;

    /// <summary>What is wrong; null while the clock is trusted.</summary>
    public ClockJump? Jump => jump;

    /// <summary>The clock is trusted again: what was missed may run.</summary>
    public event EventHandler? Released;

    /// <summary>Looks at the clock now.</summary>
    /// <returns>Whether jobs may rely on it.</returns>
    public async Task<bool> IsTrustedAsync(CancellationToken cancellationToken)
    {
        if (!isOn)
        {
            return true;
        }

        await looking.WaitAsync(cancellationToken);
        try
        {
            last ??= await ReadAsync(cancellationToken);
            await JudgeAsync(cancellationToken);
        }
        finally
        {
            looking.Release();
        }

        return jump is null;
    }

    /// <summary>A person says that the clock is right as it is.</summary>
    /// <param name="by">Log-in name, kept with the sighting.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ConfirmAsync(string by, CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            log.LogWarning("The clock {Now} (UTC) is confirmed by {UserName}; expected was {Expected}.", watched.UtcNow(), by,
                jump?.Expected);
            await TrustAsync($"Giờ máy chủ do {by} xác nhận.", cancellationToken);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        looking.Dispose();
        base.Dispose();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookAgain);
        while (isOn && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await IsTrustedAsync(stoppingToken);
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning(exception, "The clock cannot be compared now.");
                await Task.Delay(LookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task JudgeAsync(CancellationToken cancellationToken)
    {
        var now = watched.UtcNow();
        if (last is { } seen)
        {
            var expected = seen.At + watched.GetElapsedTime(seen.Timestamp);
            var ahead = now - expected;
            if (ahead < -LargestDrift || ahead > (seen.IsFromEarlierRun ? longestStop : LargestDrift))
            {
                Distrust(new ClockJump(expected, now));
                return;
            }
        }

        if (jump is not null || storedAt is null || (now - storedAt.Value).Duration() > StoreEvery)
        {
            await TrustAsync(null, cancellationToken);
        }
        else
        {
            last = new Sighting(now, watched.GetTimestamp(), IsFromEarlierRun: false);
        }
    }

    private void Distrust(ClockJump found)
    {
        if (jump is null)
        {
            log.LogCritical(
                "The clock shows {Shown} (UTC), expected was {Expected}. Scheduled jobs wait until it is right or confirmed at /he-thong.",
                found.Shown, found.Expected);
        }

        jump = found;
    }

    private async Task TrustAsync(string? how, CancellationToken cancellationToken)
    {
        var now = watched.UtcNow();
        await StoreAsync(now, how, cancellationToken);
        last = new Sighting(now, watched.GetTimestamp(), IsFromEarlierRun: false);
        storedAt = now;
        if (jump is not null)
        {
            jump = null;
            log.LogWarning("The clock is trusted again: {Now} (UTC).", now);
            Released?.Invoke(this, EventArgs.Empty);
        }
    }

    private async Task<Sighting?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var at = await Db(scope).JobRuns.Where(r => r.JobId == SightingId).MaxAsync(r => r.SucceededAt, cancellationToken);
        return at is null ? null : new Sighting(at.Value, watched.GetTimestamp(), IsFromEarlierRun: true);
    }

    private async Task StoreAsync(DateTime now, string? how, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        var sightings = db.JobRuns.Where(r => r.JobId == SightingId);
        var changed = how is null
            ? await sightings.ExecuteUpdateAsync(set => set.SetProperty(r => r.SucceededAt, now), cancellationToken)
            : await sightings.ExecuteUpdateAsync(set => set.SetProperty(r => r.SucceededAt, now).SetProperty(r => r.Outcome, how),
                cancellationToken);
        if (changed == 0)
        {
            db.JobRuns.Add(
                new JobRun { Id = Guid.CreateVersion7(), JobId = SightingId, StartedAt = now, SucceededAt = now, Outcome = how });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private ModuleDbContext Db(AsyncServiceScope scope) =>
        (ModuleDbContext)scope.ServiceProvider.GetRequiredService(modules.All[0].Context);

    private sealed record Sighting(DateTime At, long Timestamp, bool IsFromEarlierRun);
}
