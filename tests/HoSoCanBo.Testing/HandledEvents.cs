using System.Reflection;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Testing;

/// <summary>Hands events to one module as a delivery does, without an outbox and without waiting.</summary>
public static class HandledEvents
{
    /// <summary>Calls the handler the module of <typeparamref name="TContext"/> has for the event, and gives its sentence.</summary>
    public static async Task<string> HandleAsync<TContext>(this HostFixture host, IIntegrationEvent integrationEvent)
        where TContext : ModuleDbContext
    {
        var handler = typeof(TContext).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(m => m.Name == "Handle" && m.GetParameters()[0].ParameterType == integrationEvent.GetType());
        var delivery = new Delivery();
        await host.InDbAsync((TContext db) => (Task)handler.Invoke(null, [.. handler.GetParameters().Select(p => Argument(p.ParameterType, db))])!);
        return delivery.Outcome!;

        object Argument(Type type, TContext db) =>
            type == typeof(TContext) ? db
            : type == typeof(Delivery) ? delivery
            : type == typeof(TimeProvider) ? host.Clock
            : type == typeof(CancellationToken) ? TestContext.Current.CancellationToken
            : integrationEvent;
    }
}
