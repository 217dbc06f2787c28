using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wolverine.Attributes;

namespace HoSoCanBo.BuildingBlocks.Runtime.Messaging;

/// <summary>
/// Which events exist and which modules listen to each. Listeners of switched-off modules are known too: their events wait
/// in the outboxes until the module is switched on again (Điều 3.1 Quy chế).
/// </summary>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<string, Type> typesByName;
    private readonly FrozenDictionary<Type, string[]> listeners;
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
        var handled =
            from type in moduleAssemblies.SelectMany(a => a.GetExportedTypes())
            let queue = type.GetCustomAttribute<StickyHandlerAttribute>()?.EndpointName
            where queue is not null
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            where method.Name == "Handle"
            let eventType = method.GetParameters()[0].ParameterType
            where eventType.IsAssignableTo(typeof(IIntegrationEvent))
            select (eventType, queue);

        listeners = handled.GroupBy(h => h.eventType, h => h.queue).ToFrozenDictionary(g => g.Key, g => g.Distinct().Order().ToArray());
        typesByName = listeners.Keys.ToFrozenDictionary(EventNameAttribute.Of);
    }

    /// <summary>Every event somebody listens to.</summary>
    public IEnumerable<Type> EventTypes => listeners.Keys;

    /// <summary>Names of the modules that listen to <paramref name="eventType"/>.</summary>
    public IReadOnlyList<string> ListenersOf(Type eventType) => listeners.GetValueOrDefault(eventType, []);

    /// <summary>Reads a stored event back.</summary>
    /// <exception cref="InvalidOperationException">Nobody knows the wire name any more.</exception>
    public IIntegrationEvent Deserialize(string eventName, string payload) =>
        typesByName.TryGetValue(eventName, out var type)
            ? (IIntegrationEvent)JsonSerializer.Deserialize(payload, type, Json)!
            : throw new InvalidOperationException($"Unknown event {eventName}.");

    /// <summary>Tells the relay of a module that its outbox has something new.</summary>
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
