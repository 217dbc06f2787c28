using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Kiểm tra thử sắp xếp tổ chức: somebody wants to know what hangs on units a draft would end. Nothing has happened yet; whoever keeps
/// something of units counts it and answers with an event of its own.
/// </summary>
/// <param name="EventId">Identity of the event; answers name it.</param>
/// <param name="OccurredAt">When it was asked.</param>
/// <param name="DecisionId">The decision of the draft.</param>
/// <param name="ReorganizationId">The draft.</param>
/// <param name="UnitIds">The units that would end.</param>
[EventName("personnel.closing-units-asked.v1")]
public sealed record ClosingUnitsAsked(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId, Guid ReorganizationId, IReadOnlyList<Guid> UnitIds) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => ReorganizationId;
}
