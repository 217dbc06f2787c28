using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Mức tự chủ tài chính of a public service unit (NĐ 60/2021/NĐ-CP Điều 9).</summary>
public enum FinancialAutonomy
{
    /// <summary>Ngân sách nhà nước bảo đảm.</summary>
    StateBudget,

    /// <summary>Tự bảo đảm một phần chi thường xuyên.</summary>
    Partial,

    /// <summary>Tự bảo đảm chi thường xuyên.</summary>
    Recurrent,

    /// <summary>Tự bảo đảm chi thường xuyên và chi đầu tư.</summary>
    RecurrentAndInvestment,
}

/// <summary>
/// Nguồn bảo đảm tiền lương và loại của đơn vị from a day on. A unit without a row has what its kind in the organisation
/// tree says (<see cref="Pay.UnitTerms.DefaultFor"/>).
/// </summary>
public sealed class UnitPayTerms : IAudited
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Hưởng 100% lương từ ngân sách nhà nước.</summary>
    public required bool IsFullyBudgetPaid { get; init; }

    /// <summary>Mức tự chủ tài chính; null in rows that only say who pays.</summary>
    public FinancialAutonomy? Autonomy { get; init; }

    /// <summary>Name of <see cref="Pay.UnitKind"/>; null when unknown.</summary>
    public string? UnitKind { get; init; }

    /// <summary>Vùng lương tối thiểu 1 to 4.</summary>
    public int? WageRegion { get; init; }

    /// <summary>The document that says so.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>When it was recorded (UTC); of two rows about one day the later one counts.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <inheritdoc />
    public Guid AuditSubjectId => UnitId;
}
