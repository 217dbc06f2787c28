using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Wolverine.Attributes;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>
/// Which events exist and which modules listen to each. Listeners of switched-off modules are known too: their events wait
/// in the outboxes until the module is switched on again (Điều 3.1 Quy chế).
/// </summary>
public sealed class EventCatalog : ISavedFactListener
{
    private readonly FrozenDictionary<string, Type> typesByName;
    private readonly FrozenDictionary<Type, string[]> listeners;
    private readonly FrozenSet<(Type EventType, string Listener)> takersOfMany;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> signals = new(StringComparer.Ordinal);

    /// <summary>How events are stored: read-only properties are computed, so they are left out.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads the events and handlers of the given module assemblies.</summary>
    /// <param name="moduleAssemblies">Every module, switched on or not.</param>
    public EventCatalog(IEnumerable<Assembly> moduleAssemblies)
    {
        var handled = (
            from type in moduleAssemblies.SelectMany(a => a.GetExportedTypes())
            let queue = type.GetCustomAttribute<StickyHandlerAttribute>()?.EndpointName
            where queue is not null
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.Name == "Handle"
            let messageType = method.GetParameters()[0].ParameterType
            let eventType = EventTypeOf(messageType)
            where eventType is not null
            select (eventType, queue, takesMany: messageType.IsArray)).ToList();

        listeners = handled.GroupBy(h => h.eventType, h => h.queue).ToFrozenDictionary(g => g.Key, g => g.Distinct().Order().ToArray());
        takersOfMany = handled.Where(h => h.takesMany).Select(h => (h.eventType, h.queue)).ToFrozenSet();
        typesByName = listeners.Keys.ToFrozenDictionary(EventNameAttribute.Of);
    }

    /// <summary>Every event somebody listens to.</summary>
    public IEnumerable<Type> EventTypes => listeners.Keys;

    /// <summary>Names of the modules that listen to <paramref name="eventType"/>.</summary>
    public IReadOnlyList<string> ListenersOf(Type eventType) => listeners.GetValueOrDefault(eventType, []);

    /// <summary>
    /// The event a handler of <paramref name="messageType"/> is about: the type itself, or that of its elements; null when it is about
    /// none.
    /// </summary>
    public static Type? EventTypeOf(Type messageType)
    {
        var eventType = messageType.GetElementType() ?? messageType;
        return eventType.IsAssignableTo(typeof(IIntegrationEvent)) ? eventType : null;
    }

    /// <summary>What the handler of the module takes: the event, or an array of events of one decision.</summary>
    public Type MessageTypeOf(Type eventType, string listener) =>
        takersOfMany.Contains((eventType, listener)) ? eventType.MakeArrayType() : eventType;

    /// <summary>Whether the handler of the module takes many events of the name at once.</summary>
    public bool TakesMany(string eventName, string listener) =>
        typesByName.TryGetValue(eventName, out var type) && takersOfMany.Contains((type, listener));

    /// <summary>Reads a stored event back.</summary>
    /// <exception cref="InvalidOperationException">Nobody knows the wire name any more.</exception>
    public IIntegrationEvent Deserialize(string eventName, string payload) =>
        typesByName.TryGetValue(eventName, out var type)
            ? (IIntegrationEvent)JsonSerializer.Deserialize(payload, type, Json)!
            : throw new InvalidOperationException($"Unknown event {eventName}.");

    /// <inheritdoc />
    public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts)
    {
        if (facts.OfType<EventsDue>().Any())
        {
            WakeRelay(moduleName);
        }
    }

    /// <summary>Lets the relay of a module look at its outbox now.</summary>
    public void WakeRelay(string moduleName)
    {
        var signal = SignalOf(moduleName);
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    /// <summary>Waits until <see cref="WakeRelay"/> or the time-out.</summary>
    internal Task WaitForWorkAsync(string moduleName, TimeSpan timeout, CancellationToken cancellationToken) =>
        SignalOf(moduleName).WaitAsync(timeout, cancellationToken);

    private SemaphoreSlim SignalOf(string moduleName) => signals.GetOrAdd(moduleName, _ => new SemaphoreSlim(0));
}
