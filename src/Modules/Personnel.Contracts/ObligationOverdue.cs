using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Quá hạn cập nhật (Điều 10, 11): the update was not made by the end of <paramref name="DueOn"/>.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When the job found it.</param>
/// <param name="DecisionId">The decision that started the clock.</param>
/// <param name="ObligationId">The obligation, for the link of the notice.</param>
/// <param name="EmployeeId">The employee.</param>
/// <param name="UnitId">The responsible unit.</param>
/// <param name="RuleArticle">For instance <c>Điều 11.2</c>.</param>
/// <param name="DueOn">Last day (inclusive).</param>
[EventName("personnel.obligation-overdue.v1")]
public sealed record ObligationOverdue(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid ObligationId, Guid EmployeeId, Guid UnitId, string RuleArticle, DateOnly DueOn) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ObligationId;
}
