using System.Collections.Concurrent;
using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>
/// Hands the events in a module's outbox to their listeners, at least once, in order per subject. A failing event waits
/// longer each time and is parked after <see cref="MaxAttempts"/> failures; it never holds up events of other subjects.
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
    /// <summary>Failures after which an event is parked.</summary>
    internal const int MaxAttempts = 5;

    private const string LeaseName = "relay";
    private const int BatchSize = 500;
    private static readonly TimeSpan IdlePoll = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan HandlerTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    private readonly string moduleName = modules.NameOf(typeof(TContext));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await HostStartedAsync(stoppingToken);
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
                log.LogError(exception, "The relay of {Module} failed; it goes on in a moment.", moduleName);
                await Task.Delay(IdlePoll, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await ReleaseLeaseAsync();
    }

    // The queues that receive the events start after the relays.
    private async Task HostStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
            await SyncListenersAsync(results, CancellationToken.None);
            await SaveResultsAsync(results, CancellationToken.None);
        }

        return due.Count;
    }

    private async Task DeliverInOrderAsync(
        IEnumerable<OutboxMessage> messages, ConcurrentBag<OutboxMessage> results, CancellationToken cancellationToken)
    {
        var waiting = new HashSet<Guid>();
        foreach (var message in messages.Where(m => !waiting.Contains(m.SubjectId)))
        {
            await DeliverAsync(message, cancellationToken);
            results.Add(message);
            if (message.CompletedAt is null)
            {
                waiting.Add(message.SubjectId); // its later events wait for this one
            }
        }
    }

    // A subject always has the same lane, so its events keep their order.
    private int LaneOf(Guid subjectId) => (int)((uint)subjectId.GetHashCode() % (uint)database.WritersAtOnce);

    /// <summary>Before an event counts as delivered, what its listener committed must survive a power cut.</summary>
    private async Task SyncListenersAsync(ConcurrentBag<OutboxMessage> results, CancellationToken cancellationToken)
    {
        foreach (var destination in results.Where(m => m.CompletedAt is not null).Select(m => m.Destination).Distinct())
        {
            await using var scope = scopes.CreateAsyncScope();
            var listener = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(modules.ContextOf(destination));
            await listener.SyncCommitsAsync(cancellationToken);
        }
    }

    private async Task<List<OutboxMessage>> LoadDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TContext>();
        var now = clock.UtcNow();
        var switchedOff = modules.DisabledNames;

        // In the order of the index on DueAt, so that a long queue is not sorted anew for each batch. An event waits while an
        // elder one of its subject is due later than itself, that is, while the elder waits for its next attempt.
        return await db.Outbox.AsNoTracking()
            .Where(m => m.DueAt <= now && !switchedOff.Contains(m.Destination))
            .Where(m => !db.Outbox.Any(elder =>
                elder.Destination == m.Destination && elder.SubjectId == m.SubjectId && elder.DueAt > m.DueAt && elder.Sequence < m.Sequence))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Sequence)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var activity = RelayTracing.Source.StartActivity("deliver", ActivityKind.Producer, message.TraceParent);
        activity?.SetTag("messaging.message_type", message.EventName);
        var deliveryId = $"{moduleName}/{message.Sequence}/{message.Attempts}/{Guid.NewGuid():N}";
        try
        {
            var integrationEvent = events.Deserialize(message.EventName, message.Payload);
            var handled = tracker.Expect(deliveryId);
            await using var scope = scopes.CreateAsyncScope();
            var options = new DeliveryOptions();
            options.Headers[Delivery.Header] = deliveryId;
            await scope.ServiceProvider.GetRequiredService<IMessageBus>()
                .EndpointFor(message.Destination).SendAsync(integrationEvent, options);
            message.Outcome = await handled.WaitAsync(HandlerTimeout, clock, cancellationToken);
            message.CompletedAt = clock.UtcNow();
            message.DueAt = null;
            message.LastError = null;
            RelayMetrics.Delivered(moduleName, message.Destination, message.CompletedAt.Value - message.CreatedAt);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            tracker.Forget(deliveryId);
            RecordFailure(message, exception);
        }
    }

    private void RecordFailure(OutboxMessage message, Exception exception)
    {
        const int errorMaxLength = 1000;
        var now = clock.UtcNow();
        var error = $"{exception.GetType().Name}: {exception.GetBaseException().Message}";
        message.Attempts++;
        message.LastError = error.Length <= errorMaxLength ? error : error[..errorMaxLength];
        RelayMetrics.Failed(moduleName, message.Destination, parked: message.Attempts >= MaxAttempts);
        if (message.Attempts >= MaxAttempts)
        {
            message.ParkedAt = now;
            message.DueAt = null;
            log.LogError(exception, "Event {EventName} {EventId} for {Destination} is parked.", message.EventName, message.EventId, message.Destination);
        }
        else
        {
            message.DueAt = now.AddSeconds(Math.Pow(2, message.Attempts));
            log.LogWarning(exception, "Event {EventName} {EventId} for {Destination} failed {Attempts} times.", message.EventName, message.EventId, message.Destination, message.Attempts);
        }
    }

    private async Task SaveResultsAsync(ConcurrentBag<OutboxMessage> results, CancellationToken cancellationToken)
    {
        if (results.IsEmpty)
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

/// <summary>The relay's spans join the request that caused an event with the handlers of it.</summary>
public static class RelayTracing
{
    /// <summary>Source name for OpenTelemetry.</summary>
    public const string SourceName = "HoSoCanBo.Relay";

    internal static readonly ActivitySource Source = new(SourceName);
}
