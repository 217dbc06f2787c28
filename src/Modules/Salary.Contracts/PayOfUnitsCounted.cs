using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Contracts;

/// <summary>The answer of Salary to a draft of a reorganisation: how much pay hangs on the units it would end.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was counted.</param>
/// <param name="DecisionId">The decision of the draft.</param>
/// <param name="ReorganizationId">The draft.</param>
/// <param name="QuestionId">The event that asked.</param>
/// <param name="PaidPeople">People present at the units who draw pay.</param>
/// <param name="OpenSheets">Monthly sheets of the units that are not locked.</param>
[EventName("salary.pay-of-units-counted.v1")]
public sealed record PayOfUnitsCounted(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid ReorganizationId, Guid QuestionId, int PaidPeople, int OpenSheets)
        : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ReorganizationId;
}
