using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>
/// Hands the events in a module's outbox to their listeners, at least once, in order per subject. A failing event waits
/// longer each time and is parked after <see cref="EventDispatcher.MaxAttempts"/> failures; it never holds up events of other subjects.
/// While the database of a listener does not work (locked, full, gone), its events wait as long as that takes: no attempt counts.
/// </summary>
internal sealed class OutboxRelay<TContext>(
    IServiceScopeFactory scopes,
    EventCatalog events,
    DeliveryTracker tracker,
    ModuleRegistry modules,
    DatabaseOptions database,
    HostIdentity host,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxRelay<TContext>> log) : BackgroundService
    where TContext : ModuleDbContext
{
    private const string LeaseName = "relay";
    private const int BatchSize = 500;
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private readonly string moduleName = modules.NameOf(typeof(TContext));
    private readonly EventDispatcher dispatcher = new(modules.NameOf(typeof(TContext)), scopes, events, tracker, clock, log);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await HostStartedAsync(stoppingToken);
        await BringForwardAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await HoldsLeaseAsync(stoppingToken) || await DeliverDueAsync(stoppingToken) == 0)
                {
                    await events.WaitForWorkAsync(moduleName, IdlePoll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                LogFailure(exception);
                await Task.Delay(IdlePoll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await ReleaseLeaseAsync();
    }

    // An outage lasts, so it gets one line a look and no stack.
    private void LogFailure(Exception exception)
    {
        if (Outage.Find(exception) is { } outage)
        {
            log.LogCritical("The relay of {Module} waits, its database does not work: {Details}", moduleName, outage.Details);
        }
        else
        {
            log.LogError(exception, "The relay of {Module} failed; it goes on in a moment.", moduleName);
        }
    }

    // The queues that receive the events start after the relays.
    private async Task HostStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>An event due in days was put off by a clock that ran ahead; no attempt waits that long.</summary>
    private async Task BringForwardAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = clock.UtcNow();
            var never = now + LongestDelay;
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TContext>().Outbox.Where(m => m.DueAt > never)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, now), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception);
        }
    }

    private async Task<bool> HoldsLeaseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        return await db.TryHoldLeaseAsync(LeaseName, host.Name, LeaseTime, clock, cancellationToken);
    }

    private async Task ReleaseLeaseAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TContext>().ReleaseLeaseAsync(LeaseName, host.Name, CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "The relay of {Module} could not give its lease back; it lapses by itself.", moduleName);
        }
    }

    private async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var due = await LoadDueAsync(cancellationToken);
        var results = new ConcurrentBag<OutboxMessage>();
        var lanes = due.OrderBy(m => m.Sequence).GroupBy(m => (m.Destination, LaneOf(m.SubjectId))).ToList();
        try
        {
            await Parallel.ForEachAsync(
                lanes,
                new ParallelOptions { MaxDegreeOfParallelism = Math.Max(lanes.Count, 1), CancellationToken = cancellationToken },
                async (messages, token) => await DeliverInOrderAsync(messages, results, token));
        }
        finally
        {
            // A host that stops keeps what was done; the rest is delivered again.
            await SaveResultsAsync(await SyncListenersAsync([.. results]), CancellationToken.None);
        }

        return due.Count;
    }

    private async Task DeliverInOrderAsync(
        IEnumerable<OutboxMessage> messages, ConcurrentBag<OutboxMessage> results, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<Guid>();
        foreach (var planned in DeliveryBatches.Of(messages, m => events.TakesMany(m.EventName, m.Destination)))
        {
            var batch = planned.Where(m => !waiting.Contains(m.SubjectId)).ToList();
            if (batch.Count == 0)
            {
                continue;
            }

            if (dispatcher.IsPaused(batch[0].Destination))
            {
                return; // due still, so the next look after the pause finds them
            }

            await dispatcher.DeliverAsync(batch, cancellationToken);
            batch.ForEach(results.Add);
            waiting.UnionWith(batch.Where(m => m.CompletedAt is null).Select(m => m.SubjectId)); // their later events wait for them
        }
    }

    // A subject always has the same lane, so its events keep their order.
    private int LaneOf(Guid subjectId) => (int)((uint)subjectId.GetHashCode() % (uint)database.WritersAtOnce);

    /// <summary>
    /// Before an event counts as delivered, what its listener committed must survive a power cut. A listener that cannot say
    /// so now gets its events again; those of the others stay delivered.
    /// </summary>
    private async Task<IReadOnlyList<OutboxMessage>> SyncListenersAsync(IReadOnlyList<OutboxMessage> results)
    {
        var kept = new List<OutboxMessage>();
        foreach (var ofListener in results.GroupBy(m => m.Destination))
        {
            try
            {
                if (ofListener.Any(m => m.CompletedAt is not null))
                {
                    await using var scope = scopes.CreateAsyncScope();
                    var listener = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(modules.ContextOf(ofListener.Key));
                    await listener.SyncCommitsAsync(CancellationToken.None);
                }

                kept.AddRange(ofListener);
            }
            catch (Exception exception) when (Outage.Find(exception) is { } outage)
            {
                dispatcher.Pause(ofListener.Key, outage);
                kept.AddRange(ofListener.Where(m => m.CompletedAt is null));
            }
        }

        return kept;
    }

    private async Task<List<OutboxMessage>> LoadDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        var now = clock.UtcNow();
        string[] notNow = [.. modules.DisabledNames, .. dispatcher.Paused];

        // In the order of the index on DueAt, so that a long queue is not sorted anew for each batch. An event waits while an
        // elder one of its subject is due later than itself, that is, while the elder waits for its next attempt.
        return await db.Outbox.AsNoTracking()
            .Where(m => m.DueAt <= now && !notNow.Contains(m.Destination))
            .Where(m => !db.Outbox.Any(elder =>
                elder.Destination == m.Destination && elder.SubjectId == m.SubjectId && elder.DueAt > m.DueAt
                && elder.Sequence < m.Sequence))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Sequence)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task SaveResultsAsync(IReadOnlyList<OutboxMessage> results, CancellationToken cancellationToken)
    {
        if (results.Count == 0)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var message in results)
        {
            var entry = db.Attach(message);
            entry.Property(m => m.DueAt).IsModified = true;
            entry.Property(m => m.Attempts).IsModified = true;
            entry.Property(m => m.CompletedAt).IsModified = true;
            entry.Property(m => m.ParkedAt).IsModified = true;
            entry.Property(m => m.Outcome).IsModified = true;
            entry.Property(m => m.LastError).IsModified = true;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
