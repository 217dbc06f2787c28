using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>One delivery of one event to one handler. Handlers take it as a parameter and do their work through it.</summary>
public sealed class Delivery
{
    internal const string Header = "delivery";

    internal string? Id { get; init; }

    /// <summary>What the handler changed, in Vietnamese; shown on the page of the decision.</summary>
    public string? Outcome { get; private set; }

    /// <summary>
    /// Does the handler's work exactly once: the inbox row is saved with the work, so an event delivered again is only
    /// acknowledged.
    /// </summary>
    /// <param name="db">The listening module's database.</param>
    /// <param name="integrationEvent">The event.</param>
    /// <param name="apply">Changes tracked entities, saves nothing, and returns a Vietnamese sentence on what changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task ApplyOnceAsync(
        ModuleDbContext db, IIntegrationEvent integrationEvent, Func<Task<string>> apply, CancellationToken cancellationToken)
    {
        await using var deferral = await db.DeferSyncAsync(cancellationToken);
        var earlier = await db.Inbox.AsNoTracking()
            .SingleOrDefaultAsync(m => m.EventId == integrationEvent.EventId, cancellationToken);
        if (earlier is not null)
        {
            Outcome = earlier.Outcome;
            return;
        }

        var eventName = EventNameAttribute.Of(integrationEvent.GetType());
        db.Basis ??= new ChangeBasis($"Theo sự kiện {eventName}", integrationEvent.DecisionId);
        Outcome = Shorten(await apply());
        db.Inbox.Add(new InboxMessage
        {
            EventId = integrationEvent.EventId,
            EventName = eventName,
            HandledAt = db.Clock.UtcNow(),
            Outcome = Outcome,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Shorten(string outcome) =>
        outcome.Length <= InboxMessage.OutcomeMaxLength ? outcome : $"{outcome[..(InboxMessage.OutcomeMaxLength - 1)]}…";
}

/// <summary>Joins the relay, which waits for a delivery, with the handler, which ends it.</summary>
public sealed class DeliveryTracker
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> waiting = new(StringComparer.Ordinal);

    internal Task<string?> Expect(string deliveryId)
    {
        var source = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[deliveryId] = source;
        return source.Task;
    }

    internal void Forget(string deliveryId) => waiting.TryRemove(deliveryId, out _);

    internal void Succeeded(Delivery delivery)
    {
        if (delivery.Id is not null && waiting.TryRemove(delivery.Id, out var source))
        {
            source.SetResult(delivery.Outcome);
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
