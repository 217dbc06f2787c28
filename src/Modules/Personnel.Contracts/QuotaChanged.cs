using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Contracts;

/// <summary>
/// Giao, điều chỉnh, hoặc hủy một dòng chỉ tiêu biên chế (Điều 9.4). The number of a unit on a day is the last whole assignment in
/// force plus the adjustments since.
/// </summary>
/// <param name="EventId">Identity of the event.</param>
/// <param name="OccurredAt">When it was recorded.</param>
/// <param name="DecisionId">The decision, when registered.</param>
/// <param name="GrantId">The row of the decision.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="QuotaKindCode">Code of quota_kinds.csv.</param>
/// <param name="IsWhole">The whole number; otherwise a signed difference.</param>
/// <param name="Number">The number or difference.</param>
/// <param name="EffectiveFrom">First day.</param>
/// <param name="IsVoided">The row was entered by mistake and counts no more.</param>
[EventName("personnel.quota-changed.v1")]
public sealed record QuotaChanged(
    Guid EventId, DateTimeOffset OccurredAt, Guid? DecisionId,
    Guid GrantId, Guid UnitId, string QuotaKindCode, bool IsWhole, int Number, DateOnly EffectiveFrom, bool IsVoided) : IIntegrationEvent
{
    /// <inheritdoc />
    public Guid SubjectId => UnitId;
}
