using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>The employee's status is <paramref name="StatusCode"/> from <paramref name="EffectiveFrom"/> (inclusive).</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="StatusCode">Code of record_statuses.csv.</param>
/// <param name="CountsAsPresent">Whether the person still counts in "hiện có mặt".</param>
/// <param name="EffectiveFrom">First day of the status.</param>
[EventName("personnel.employee-status-changed.v1")]
public sealed record EmployeeStatusChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid EmployeeId, string StatusCode, bool CountsAsPresent, DateOnly EffectiveFrom) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => EmployeeId;
}
