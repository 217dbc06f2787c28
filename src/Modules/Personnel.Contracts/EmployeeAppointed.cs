using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Bổ nhiệm, bổ nhiệm lại, miễn nhiệm, …: the employee's post at <paramref name="UnitId"/> from <paramref name="EffectiveFrom"/>
/// (inclusive).
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="MovementTypeCode">Code of movement_types.csv.</param>
/// <param name="UnitId">The unit of the post.</param>
/// <param name="PositionName">The post; null when the person holds none any more.</param>
/// <param name="IsConcurrent">Kiêm nhiệm: the post stands beside the main one, which stays.</param>
/// <param name="AllowanceInHundredths">Hệ số phụ cấp chức vụ times 100; null when the decision names none.</param>
/// <param name="EffectiveFrom">First day in the post.</param>
/// <param name="TermEndsOn">Last day of the term (inclusive); null when none is set.</param>
[EventName("personnel.employee-appointed.v1")]
public sealed record EmployeeAppointed(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, string MovementTypeCode, Guid UnitId, string? PositionName, bool IsConcurrent, int? AllowanceInHundredths,
    DateOnly EffectiveFrom, DateOnly? TermEndsOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
