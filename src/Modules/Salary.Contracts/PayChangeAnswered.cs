using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>The second person approved or refused a change of pay.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was answered.</param>
/// <param name="DecisionId">None: the line that follows names it.</param>
/// <param name="ChangeId">The change.</param>
/// <param name="UnitId">The unit of the person.</param>
/// <param name="IsApproved">Whether it now holds.</param>
[EventName("salary.pay-change-answered.v1")]
public sealed record PayChangeAnswered(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid ChangeId, Guid UnitId, bool IsApproved) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ChangeId;
}
