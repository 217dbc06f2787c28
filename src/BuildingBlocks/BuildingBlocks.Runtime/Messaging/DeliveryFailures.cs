using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>How Wolverine's error handling tells the relay that a handler failed.</summary>
public static class DeliveryFailures
{
    /// <summary>Ends the delivery of <paramref name="envelope"/> with <paramref name="exception"/>.</summary>
    public static void Report(IServiceProvider services, Envelope? envelope, Exception exception)
    {
        string? deliveryId = null;
        envelope?.Headers.TryGetValue(Delivery.Header, out deliveryId);
        try
        {
            services.GetRequiredService<DeliveryTracker>().Failed(deliveryId, exception);
        }
        catch (ObjectDisposedException)
        {
            // The host has stopped and nobody waits any more; the event is still in the outbox.
        }
    }
}
