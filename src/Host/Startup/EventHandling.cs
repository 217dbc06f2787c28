using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using JasperFx.CodeGeneration;
using JasperFx.CodeGeneration.Model;
using Wolverine;
using Wolverine.ErrorHandling;

namespace HoSoCanBo.Host.Startup;

internal static class EventHandling
{
    private const int HandlersInParallel = 8;

    /// <summary>
    /// Wolverine as in-process queues only, one per module: what must not be lost is kept by the outboxes and inboxes
    /// (docs/adr/0002), so no message store is needed and a failure goes straight back to the relay, which retries.
    /// </summary>
    public static void AddEventHandling(this WebApplicationBuilder builder)
    {
        var modules = builder.Services
            .Where(s => s.ServiceType == typeof(ModuleDescription))
            .Select(s => (ModuleDescription)s.ImplementationInstance!)
            .ToList();

        builder.Host.UseWolverine(options =>
        {
            options.ApplicationAssembly = typeof(EventHandling).Assembly;
            options.Durability.Mode = DurabilityMode.Solo;
            options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated;
            options.ServiceLocationPolicy = ServiceLocationPolicy.AlwaysAllowed;
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
            options.Discovery.DisableConventionalDiscovery();
            options.Discovery.CustomizeHandlerDiscovery(handlers => handlers.Includes.WithCondition(
                "event handlers of the modules", type => type.Namespace?.EndsWith(".EventHandlers", StringComparison.Ordinal) == true));
            foreach (var module in modules)
            {
                options.Discovery.IncludeAssembly(module.Assembly);
                options.LocalQueue(module.Name).MaximumParallelMessages(HandlersInParallel);
            }

            options.Policies.AddMiddleware(typeof(DeliveryMiddleware), chain => EventCatalog.EventTypeOf(chain.MessageType) is not null);
            options.OnException<Exception>().MoveToErrorQueue().And((runtime, lifecycle, exception) =>
            {
                DeliveryFailures.Report(runtime.Services, lifecycle.Envelope, exception);
                return ValueTask.CompletedTask;
            });
        });
        builder.Services.AddHostedService<HandlerWarmUp>();
    }
}
