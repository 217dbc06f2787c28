using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>A large export somebody ordered is ready to be fetched.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was made.</param>
/// <param name="DecisionId">Never one: an export rests on no decision.</param>
/// <param name="RunId">The export, for the link of the notice.</param>
/// <param name="AccountId">Who ordered it and is told.</param>
/// <param name="PeopleCount">How many people are in it.</param>
[EventName("personnel.export-made.v1")]
public sealed record ExportMade(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid RunId, Guid AccountId, int PeopleCount) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => RunId;
}
