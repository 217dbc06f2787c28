using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Đính chính, hủy biến động: a movement that had taken effect was taken back with a decision. What holds instead (unit, post,
/// status) is told by the usual events of the same moment; this one says why.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was taken back.</param>
/// <param name="DecisionId">The decision that takes it back.</param>
/// <param name="MovementId">The movement, for the link of the notice.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="MovementTypeCode">Code of movement_types.csv.</param>
/// <param name="FromUnitId">The unit the movement had led away from; the same as the other for kinds that keep the record where it
/// is.</param>
/// <param name="ToUnitId">The unit it had led to.</param>
/// <param name="EffectiveFrom">The day the movement had taken effect.</param>
[EventName("personnel.movement-cancelled.v1")]
public sealed record MovementCancelled(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid MovementId, Guid EmployeeId, string MovementTypeCode, Guid FromUnitId, Guid ToUnitId, DateOnly EffectiveFrom) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
