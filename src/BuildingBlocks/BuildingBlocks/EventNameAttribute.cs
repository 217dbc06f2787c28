using System.Reflection;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>The wire name of an event, <c>module.what-happened.v1</c>. It is stored, so it is never renamed or reused.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The wire name.</summary>
    public string Name { get; } = name;

    /// <summary>The wire name of <paramref name="eventType"/>.</summary>
    /// <exception cref="InvalidOperationException">The event has no wire name.</exception>
    public static string Of(Type eventType) =>
        eventType.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new InvalidOperationException($"{eventType.FullName} has no [EventName].");
}
