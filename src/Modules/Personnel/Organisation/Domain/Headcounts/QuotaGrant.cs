using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Organisation.Domain.Headcounts;

/// <summary>What a decision on headcount does.</summary>
internal enum QuotaAct
{
    /// <summary>Giao: the whole number, replacing what was in force.</summary>
    Assignment,

    /// <summary>Bổ sung, điều chỉnh, tinh giản, thu hồi: a signed difference.</summary>
    Adjustment,
}

/// <summary>
/// Chỉ tiêu biên chế giao cho một đơn vị (Điều 9.4): one row of one decision. The number on a day is the last whole assignment in
/// force plus the adjustments since.
/// </summary>
internal sealed class QuotaGrant : IAudited
{
    /// <summary>More is a slip of the finger.</summary>
    public const int NumberMax = 20_000;

    public const int NoteMaxLength = 300;

    private QuotaGrant()
    {
    }

    public Guid Id { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>Code of quota_kinds.csv.</summary>
    public string QuotaKindCode { get; private init; } = "";

    /// <summary>The budget year it is given for.</summary>
    public int Year { get; private init; }

    public QuotaAct Act { get; private init; }

    /// <summary>The whole number, or the signed difference.</summary>
    public int Number { get; private init; }

    /// <summary>First day.</summary>
    public DateOnly EffectiveFrom { get; private init; }

    public Guid? DecisionId { get; private init; }

    /// <summary>The reorganisation that moved it here.</summary>
    public Guid? ReorganizationId { get; private init; }

    public string? Note { get; private init; }

    public DateTime RecordedAt { get; private init; }

    /// <summary>Nhập sai: counts no more, since this instant.</summary>
    public DateTime? VoidedAt { get; private set; }

    public string? VoidReason { get; private set; }

    public Guid AuditSubjectId => UnitId;

    /// <summary>Giao hoặc điều chỉnh chỉ tiêu.</summary>
    public static QuotaGrant Give(Guid id, Guid unitId, QuotaFacts facts, DateTime now) => new()
    {
        Id = id,
        UnitId = unitId,
        QuotaKindCode = facts.QuotaKindCode,
        Year = facts.Year,
        Act = facts.Act,
        Number = facts.Number,
        EffectiveFrom = facts.EffectiveFrom,
        DecisionId = facts.DecisionId,
        ReorganizationId = facts.ReorganizationId,
        Note = facts.Note,
        RecordedAt = now,
    };

    /// <summary>Hủy dòng nhập sai; it stays readable.</summary>
    /// <exception cref="RuleViolationException">It was voided before.</exception>
    public void Void(string reason, DateTime now)
    {
        if (VoidedAt is not null)
        {
            throw new RuleViolationException("personnel.quota-voided", "Dòng chỉ tiêu này đã được hủy trước đó. Tải lại trang.");
        }

        (VoidedAt, VoidReason) = (now, reason);
    }
}

/// <summary>What a decision gives a unit.</summary>
internal sealed record QuotaFacts(
    string QuotaKindCode, int Year, QuotaAct Act, int Number, DateOnly EffectiveFrom, Guid? DecisionId, string? Note,
    Guid? ReorganizationId = null);

/// <summary>A row as the sum needs it.</summary>
internal readonly record struct QuotaLine(Guid UnitId, string QuotaKindCode, QuotaAct Act, int Number, DateOnly EffectiveFrom,
    DateTime RecordedAt);

/// <summary>Assigned numbers on a day.</summary>
internal static class Quotas
{
    /// <summary>The number of each unit and kind in force on <paramref name="day"/>; units without a decision are left out.</summary>
    public static IReadOnlyDictionary<(Guid UnitId, string Kind), int> AssignedOn(DateOnly day, IEnumerable<QuotaLine> lines) => lines
        .Where(l => l.EffectiveFrom <= day)
        .GroupBy(l => (l.UnitId, l.QuotaKindCode))
        .ToDictionary(g => g.Key, g => Sum(g));

    private static int Sum(IEnumerable<QuotaLine> lines) => lines
        .OrderBy(l => l.EffectiveFrom).ThenBy(l => l.RecordedAt)
        .Aggregate(0, (sum, l) => l.Act == QuotaAct.Assignment ? l.Number : sum + l.Number);
}
