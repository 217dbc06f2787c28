using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Domain;

/// <summary>
/// Nguồn bảo đảm tiền lương và loại của đơn vị from a day on. A unit without a row has what its kind in the organisation
/// tree says (<see cref="Pay.UnitTerms.DefaultFor"/>).
/// </summary>
public sealed class UnitPayTerms : IAudited
{
    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>The unit.</summary>
    public required Guid UnitId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Hưởng 100% lương từ ngân sách nhà nước.</summary>
    public required bool IsFullyBudgetPaid { get; init; }

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
