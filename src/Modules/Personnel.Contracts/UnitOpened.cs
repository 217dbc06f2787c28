using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>Thành lập đơn vị: the unit exists from <paramref name="EffectiveFrom"/> (inclusive; null: always known).</summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The founding decision, when registered.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="ParentUnitId">The unit above; null for the province itself.</param>
/// <param name="Code">Code in force; it may pass to another unit later, so it is no identity.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Kind">Kind of Điều 2.1, for instance <c>so</c>, <c>ubnd_huyen</c>.</param>
/// <param name="SalaryBlock">Salary window of Điều 15: <c>so_ban_nganh</c>, <c>huyen</c>, or empty when outside the salary
/// subsystem.</param>
/// <param name="EffectiveFrom">First day.</param>
[EventName("personnel.unit-opened.v1")]
public sealed record UnitOpened(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, Guid? ParentUnitId, string Code, string Name, string Kind, string? SalaryBlock, DateOnly? EffectiveFrom)
        : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
