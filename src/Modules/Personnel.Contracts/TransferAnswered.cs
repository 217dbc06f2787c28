using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Hồ sơ đã được tiếp nhận hoặc bị trả lại (Điều 11.2): the receiving unit has answered.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was answered.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="MovementId">The movement, for the link of the notice.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="FromUnitId">The sending unit.</param>
/// <param name="ToUnitId">The unit that answered.</param>
/// <param name="IsReceived">Received; otherwise sent back.</param>
/// <param name="Reason">Why it was sent back; null when it was received.</param>
/// <param name="EffectiveFrom">First day at the new unit; may lie ahead.</param>
[EventName("personnel.transfer-answered.v1")]
public sealed record TransferAnswered(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid MovementId, Guid EmployeeId, Guid FromUnitId, Guid ToUnitId, bool IsReceived, string? Reason, DateOnly EffectiveFrom)
        : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
