using System.Collections.Concurrent;
using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>Hands events of a module to one listener, waits for its answer, and says when they are to be tried again.</summary>
internal sealed class EventDispatcher(
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
        log.LogCritical("Events of {Module} wait, the database of {Destination} does not work: {Details}", moduleName, destination,
            outage.Details);
    }

    /// <summary>
    /// Delivers them at once and notes the results in them; the caller saves that. When that fails, each of several goes alone.
    /// </summary>
    public async Task DeliverAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var activity = RelayTracing.Source.StartActivity("deliver", ActivityKind.Producer, messages[0].TraceParent);
        activity?.SetTag("messaging.message_type", messages[0].EventName);
        try
        {
            var outcomes = await HandOverAsync(messages, cancellationToken);
            foreach (var message in messages)
            {
                RecordSuccess(message, outcomes[message.EventId]);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            if (messages is [var single])
            {
                RecordFailure(single, exception);
                return;
            }

            foreach (var message in messages.TakeWhile(m => !IsPaused(m.Destination)))
            {
                await DeliverAsync([message], cancellationToken);
            }
        }
    }

    /// <summary>Gives the events to the listener's handler; its sentence for each of them.</summary>
    private async Task<IReadOnlyDictionary<Guid, string>> HandOverAsync(
        IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var first = messages[0];
        var deliveryId = $"{moduleName}/{first.Sequence}/{first.Attempts}/{Guid.NewGuid():N}";
        try
        {
            var content = Read(messages);
            var handled = tracker.Expect(deliveryId);
            await using var scope = scopes.CreateAsyncScope();
            var options = new DeliveryOptions();
            options.Headers[Delivery.Header] = deliveryId;
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().EndpointFor(first.Destination).SendAsync(content, options);
            return await handled.WaitAsync(HandlerTimeout, clock, cancellationToken);
        }
        finally
        {
            tracker.Forget(deliveryId);
        }
    }

    /// <summary>The event, or an array of them when the listener takes many.</summary>
    private object Read(IReadOnlyList<OutboxMessage> messages)
    {
        var read = messages.Select(m => events.Deserialize(m.EventName, m.Payload)).ToArray();
        if (!events.TakesMany(messages[0].EventName, messages[0].Destination))
        {
            return read[0];
        }

        var many = Array.CreateInstance(read[0].GetType(), read.Length);
        read.CopyTo(many, 0);
        return many;
    }

    private void RecordSuccess(OutboxMessage message, string outcome)
    {
        message.Outcome = outcome;
        message.CompletedAt = clock.UtcNow();
        message.DueAt = null;
        message.LastError = null;
        RelayMetrics.Delivered(moduleName, message.Destination, message.CompletedAt.Value - message.CreatedAt);
    }

    private void RecordFailure(OutboxMessage message, Exception exception)
    {
        const int errorMaxLength = 1000;
        var now = clock.UtcNow();
        var error = $"{exception.GetType().Name}: {exception.GetBaseException().Message}";
        message.LastError = VietnameseText.Cut(error, errorMaxLength);
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
            log.LogError(exception, "Event {EventName} {EventId} for {Destination} is parked.", message.EventName, message.EventId,
                message.Destination);
        }
        else
        {
            message.DueAt = now.AddSeconds(Math.Pow(2, message.Attempts));
            log.LogWarning(exception, "Event {EventName} {EventId} for {Destination} failed {Attempts} times.", message.EventName,
                message.EventId, message.Destination, message.Attempts);
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
