using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using Wolverine.Runtime;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// Resolves every event handler before the first event arrives. Wolverine does it at the first message of a type, and two
/// first messages at once can meet a half-built handler: the delivery would be lost until the relay's time-out.
/// </summary>
internal sealed class HandlerWarmUp(IWolverineRuntime runtime, EventCatalog events) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var handlers = ((WolverineRuntime)runtime).Handlers;
        foreach (var eventType in events.EventTypes)
        {
            foreach (var module in events.ListenersOf(eventType))
            {
                handlers.HandlerFor(events.MessageTypeOf(eventType, module), runtime.Endpoints.EndpointFor(new Uri($"local://{module}"))!);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
