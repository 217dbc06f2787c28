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
        where TContext : ModuleDbContext =>
        (await host.HandleAllAsync<TContext>(integrationEvent))[integrationEvent.EventId];

    /// <summary>The same for events of one type that are delivered at once; several only where the module takes many.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> HandleAllAsync<TContext>(
        this HostFixture host, params IIntegrationEvent[] events)
        where TContext : ModuleDbContext
    {
        var eventType = events[0].GetType();
        var handler = typeof(TContext).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Single(m => m.Name == "Handle" && EventCatalog.EventTypeOf(m.GetParameters()[0].ParameterType) == eventType);
        var delivery = new Delivery();
        await host.InDbAsync(
            (TContext db) => (Task)handler.Invoke(null, [.. handler.GetParameters().Select(p => Argument(p.ParameterType, db))])!);
        return delivery.Outcomes;

        object Argument(Type type, TContext db) =>
            type == typeof(TContext) ? db
            : type == typeof(Delivery) ? delivery
            : type == typeof(TimeProvider) ? host.Clock
            : type == typeof(CancellationToken) ? TestContext.Current.CancellationToken
            : type.IsArray ? Many(eventType, events)
            : events.Single();
    }

    private static Array Many(Type eventType, IIntegrationEvent[] events)
    {
        var many = Array.CreateInstance(eventType, events.Length);
        events.CopyTo(many, 0);
        return many;
    }
}
