using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Sáp nhập: the unit ends and <paramref name="IntoUnitId"/> takes over its records, accounts and people; each person also has an
/// <see cref="EmployeeTransferred"/>.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="IntoUnitId">The unit that takes over.</param>
/// <param name="EffectiveFrom">First day on which the unit exists no more.</param>
[EventName("personnel.unit-merged.v1")]
public sealed record UnitMerged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid UnitId, Guid IntoUnitId, DateOnly EffectiveFrom) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
