using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>A grave change of pay waits for a second person; it names neither the person nor any figure.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was asked for.</param>
/// <param name="DecisionId">Not registered before it is approved.</param>
/// <param name="ChangeId">The change.</param>
/// <param name="UnitId">The unit of the person.</param>
[EventName("salary.pay-change-asked.v1")]
public sealed record PayChangeAsked(Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid ChangeId, Guid UnitId)
: IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ChangeId;
}
