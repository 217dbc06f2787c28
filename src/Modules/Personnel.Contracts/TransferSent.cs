using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Hồ sơ đã gửi, chờ tiếp nhận (Điều 11.2): the receiving unit has to accept or refuse it.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was sent.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="MovementId">The movement, for the link of the notice.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="FromUnitId">The sending unit.</param>
/// <param name="ToUnitId">The unit that has to receive.</param>
/// <param name="DueOn">Last day for the transfer of the record (inclusive); null for a paper older than the regulation.</param>
[EventName("personnel.transfer-sent.v1")]
public sealed record TransferSent(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid MovementId, Guid EmployeeId, Guid FromUnitId, Guid ToUnitId, DateOnly? DueOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
