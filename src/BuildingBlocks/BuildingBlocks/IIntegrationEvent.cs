namespace HoSoCanBo.BuildingBlocks;

/// <summary>
/// A fact that happened in one module and that others may act on. Implementations are sealed records in a Contracts
/// project with an <see cref="EventNameAttribute"/>; they are stored as JSON and read back, so they never compute anything.
/// </summary>
public interface IIntegrationEvent
{
    /// <summary>Identity of this event; every listener handles it exactly once.</summary>
    Guid EventId { get; }

    /// <summary>When it was recorded (an instant, UTC).</summary>
    DateTimeOffset OccurredAt { get; }

    /// <summary>Số quyết định's id: the decision (or movement) that caused the event; null when no paper did.</summary>
    Guid? DecisionId { get; }

    /// <summary>What the event is about (an employee, a unit). Events with the same subject keep their order.</summary>
    Guid SubjectId { get; }
}
