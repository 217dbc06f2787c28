using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>One delivery of events to one handler. Handlers take it as a parameter and do their work through it.</summary>
public sealed class Delivery
{
    internal const string Header = "delivery";

    private readonly Dictionary<Guid, string> outcomes = [];

    internal string? Id { get; init; }

    /// <summary>What the handler changed for each event, in Vietnamese; shown on the page of the decision.</summary>
    public IReadOnlyDictionary<Guid, string> Outcomes => outcomes;

    /// <summary>The same for one event.</summary>
    public Task ApplyOnceAsync(
        ModuleDbContext db, IIntegrationEvent integrationEvent, Func<Task<string>> apply, CancellationToken cancellationToken) =>
        ApplyOnceAsync(db, [integrationEvent], _ => apply(), cancellationToken);

    /// <summary>
    /// Does the handler's work exactly once: the inbox rows are saved with the work, so an event delivered again is only
    /// acknowledged. All or none of the events are handled.
    /// </summary>
    /// <param name="db">The listening module's database.</param>
    /// <param name="events">The events, all of one decision.</param>
    /// <param name="apply">Changes tracked entities, saves nothing, and returns a Vietnamese sentence on what changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ApplyOnceAsync<TEvent>(
        ModuleDbContext db, IReadOnlyCollection<TEvent> events, Func<TEvent, Task<string>> apply, CancellationToken cancellationToken)
        where TEvent : IIntegrationEvent
    {
        await using var deferral = await db.DeferSyncAsync(cancellationToken);
        var earlier = await EarlierAsync(db, [.. events.Select(e => e.EventId)], cancellationToken);
        foreach (var integrationEvent in events)
        {
            if (earlier.TryGetValue(integrationEvent.EventId, out var known))
            {
                outcomes[integrationEvent.EventId] = known;
                continue;
            }

            var eventName = EventNameAttribute.Of(integrationEvent.GetType());
            db.Basis ??= new ChangeBasis($"Theo sự kiện {eventName}", integrationEvent.DecisionId);
            var outcome = Shorten(await apply(integrationEvent));
            outcomes[integrationEvent.EventId] = outcome;
            db.Inbox.Add(new InboxMessage
            {
                EventId = integrationEvent.EventId,
                EventName = eventName,
                HandledAt = db.Clock.UtcNow(),
                Outcome = outcome,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<Dictionary<Guid, string>> EarlierAsync(
        ModuleDbContext db, Guid[] eventIds, CancellationToken cancellationToken) =>
        await db.Inbox.AsNoTracking()
            .Where(m => eventIds.Contains(m.EventId))
            .ToDictionaryAsync(m => m.EventId, m => m.Outcome, cancellationToken);

    private static string Shorten(string outcome) =>
        outcome.Length <= InboxMessage.OutcomeMaxLength ? outcome : $"{outcome[..(InboxMessage.OutcomeMaxLength - 1)]}…";
}

/// <summary>Joins the relay, which waits for a delivery, with the handler, which ends it.</summary>
public sealed class DeliveryTracker
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<IReadOnlyDictionary<Guid, string>>> waiting =
        new(StringComparer.Ordinal);

    internal Task<IReadOnlyDictionary<Guid, string>> Expect(string deliveryId)
    {
        var source = new TaskCompletionSource<IReadOnlyDictionary<Guid, string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[deliveryId] = source;
        return source.Task;
    }

    internal void Forget(string deliveryId) => waiting.TryRemove(deliveryId, out _);

    internal void Succeeded(Delivery delivery)
    {
        if (delivery.Id is not null && waiting.TryRemove(delivery.Id, out var source))
        {
            source.SetResult(delivery.Outcomes);
        }
    }

    internal void Failed(string? deliveryId, Exception exception)
    {
        if (deliveryId is not null && waiting.TryRemove(deliveryId, out var source))
        {
            source.SetException(exception);
        }
    }
}

/// <summary>Wolverine middleware around every event handler; found by its method names.</summary>
public static class DeliveryMiddleware
{
    /// <summary>Gives the handler its delivery.</summary>
    public static Delivery Before(Envelope envelope) =>
        new() { Id = envelope.Headers.TryGetValue(Delivery.Header, out var id) ? id : null };

    /// <summary>Tells the relay that the handler is done.</summary>
    public static void After(Delivery delivery, DeliveryTracker tracker) => tracker.Succeeded(delivery);
}
