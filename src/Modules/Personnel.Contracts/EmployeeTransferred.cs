using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Điều động, luân chuyển, chuyển công tác: the employee belongs to <paramref name="ToUnitId"/> from <paramref name="EffectiveFrom"/>
/// (inclusive).
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When the receiving unit took the record over.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="MovementTypeCode">Code of movement_types.csv.</param>
/// <param name="FromUnitId">The unit left.</param>
/// <param name="ToUnitId">The unit joined.</param>
/// <param name="PositionName">Post at the new unit; null when none is named.</param>
/// <param name="EffectiveFrom">First day at the new unit; may lie in the past.</param>
[EventName("personnel.employee-transferred.v1")]
public sealed record EmployeeTransferred(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, string MovementTypeCode, Guid FromUnitId, Guid ToUnitId, string? PositionName, DateOnly EffectiveFrom)
        : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
