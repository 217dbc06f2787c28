using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Contracts;

/// <summary>The answer of Accounts to a draft of a reorganisation: how many accounts hold rights at the units it would end.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was counted.</param>
/// <param name="DecisionId">The decision of the draft.</param>
/// <param name="ReorganizationId">The draft.</param>
/// <param name="QuestionId">The event that asked.</param>
/// <param name="Accounts">Accounts with a right in force at one of the units, each once.</param>
[EventName("accounts.accounts-of-units-counted.v1")]
public sealed record AccountsOfUnitsCounted(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid ReorganizationId, Guid QuestionId, int Accounts) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ReorganizationId;
}
