using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Chuyển cơ quan chủ quản: the unit, with everything below it, stands below another one from <paramref name="EffectiveFrom"/>.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentUnitId">The unit above; null for the province itself.</param>
/// <param name="Code">Code in force.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Kind">Kind of Điều 2.1.</param>
/// <param name="SalaryBlock">Salary window of Điều 15; null when outside the salary subsystem.</param>
/// <param name="EffectiveFrom">First day; may lie in the past.</param>
[EventName("personnel.unit-moved.v1")]
public sealed record UnitMoved(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, Guid? ParentUnitId, string Code, string Name, string Kind, string? SalaryBlock, DateOnly EffectiveFrom) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
