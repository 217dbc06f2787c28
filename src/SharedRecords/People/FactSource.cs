using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.SharedRecords.People;

/// <summary>Where a stored fact comes from: the event (or entry) that stated it, when, and under which decision.</summary>
/// <param name="Id">Identity of the event; stating a fact twice adds it once.</param>
/// <param name="RecordedAt">When it was recorded (UTC). Of two facts about one day the later recorded one holds.</param>
/// <param name="DecisionId">The decision, when one is registered.</param>
public readonly record struct FactSource(Guid Id, DateTime RecordedAt, Guid? DecisionId)
{
    /// <summary>The source that <paramref name="integrationEvent"/> is.</summary>
    public static FactSource Of(IIntegrationEvent integrationEvent) =>
        new(integrationEvent.EventId, integrationEvent.OccurredAt.UtcDateTime, integrationEvent.DecisionId);
}
