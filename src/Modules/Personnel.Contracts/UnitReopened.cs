using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Hoàn tác: the end of the unit was taken back on the day it was recorded; it goes on with these particulars.</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentUnitId">The unit above; null for the province itself.</param>
/// <param name="Code">Code in force.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Kind">Kind of Điều 2.1.</param>
/// <param name="SalaryBlock">Salary window of Điều 15; null when outside the salary subsystem.</param>
[EventName("personnel.unit-reopened.v1")]
public sealed record UnitReopened(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, Guid? ParentUnitId, string Code, string Name, string Kind, string? SalaryBlock) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
