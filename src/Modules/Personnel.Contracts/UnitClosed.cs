using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Giải thể: the unit ends and nobody takes over as a whole; its people went elsewhere one by one.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="LastDay">Its last day.</param>
[EventName("personnel.unit-closed.v1")]
public sealed record UnitClosed(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, DateOnly LastDay) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
