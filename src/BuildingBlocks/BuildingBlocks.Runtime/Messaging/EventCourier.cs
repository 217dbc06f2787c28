using System.Collections.Concurrent;
using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>Hands one event of a module to one listener, waits for its answer, and says when the event is to be tried again.</summary>
internal sealed class EventCourier(
    string moduleName, IServiceScopeFactory scopes, EventCatalog events, DeliveryTracker tracker, TimeProvider clock, ILogger log)
{
    /// <summary>Failures after which an event is parked.</summary>
    internal const int MaxAttempts = 5;

    /// <summary>How long a module is left alone after its database failed.</summary>
    internal static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan DeadlockPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HandlerTimeout = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, DateTime> pausedUntil = new(StringComparer.Ordinal);

    /// <summary>The modules whose deliveries wait.</summary>
    public IEnumerable<string> Paused => pausedUntil.Keys.Where(IsPaused);

    /// <summary>Whether deliveries to the module wait.</summary>
    public bool IsPaused(string destination) => pausedUntil.TryGetValue(destination, out var until) && clock.UtcNow() < until;

    /// <summary>Lets deliveries to the module wait for a while.</summary>
    public void Pause(string destination, Outage outage)
    {
        pausedUntil[destination] = clock.UtcNow() + OutagePause;
        log.LogCritical("Events of {Module} wait, the database of {Destination} does not work: {Details}", moduleName, destination, outage.Details);
    }

    /// <summary>Delivers it and notes the result in it; the caller saves that.</summary>
    public async Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
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
        message.LastError = error.Length <= errorMaxLength ? error : error[..errorMaxLength];
        if (Outage.Find(exception) is { } outage)
        {
            Pause(message.Destination, outage);
            message.DueAt = now + OutagePause;
            return;
        }

        if (LostRace.IsDeadlock(exception))
        {
            message.DueAt = now + DeadlockPause;
            return;
        }

        message.Attempts++;
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
}

/// <summary>The relay's spans join the request that caused an event with the handlers of it.</summary>
public static class RelayTracing
{
    /// <summary>Source name for OpenTelemetry.</summary>
    public const string SourceName = "HoSoCanBo.Relay";

    internal static readonly ActivitySource Source = new(SourceName);
}
