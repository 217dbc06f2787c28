namespace HoSoCanBo.Salary.Pay;

/// <summary>Nguồn bảo đảm tiền lương của đơn vị.</summary>
public enum UnitFunding
{
    /// <summary>Hưởng 100% lương từ ngân sách nhà nước.</summary>
    FullStateBudget,

    /// <summary>Đơn vị sự nghiệp không hưởng 100% lương từ ngân sách nhà nước.</summary>
    PartStateBudget,
}

/// <summary>Loại cơ quan, đơn vị.</summary>
public enum UnitKind
{
    /// <summary>Cơ quan hành chính nhà nước.</summary>
    Administrative,

    /// <summary>Cơ quan Đảng, Mặt trận, tổ chức chính trị - xã hội.</summary>
    PartyOrMassOrganisation,

    /// <summary>Đơn vị sự nghiệp công lập.</summary>
    PublicService,
}

/// <summary>What decides a person's pay as long as no decision changes it.</summary>
public sealed record PayFacts
{
    /// <summary>Đối tượng.</summary>
    public required PersonKind Kind { get; init; }

    /// <summary>Nguồn lương của đơn vị.</summary>
    public UnitFunding Funding { get; init; }

    /// <summary>Loại đơn vị; null when unknown: then rules that depend on it only look at the kind of the person.</summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>Ngạch, bậc, hệ số; null for an agreed wage and for người hoạt động không chuyên trách.</summary>
    public SalaryGrading? Salary { get; init; }

    /// <summary>Tiền lương thỏa thuận, đồng a month; null for a graded person.</summary>
    public long? AgreedWageInDong { get; init; }

    /// <summary>Vùng lương tối thiểu 1 to 4 of the place of work; null when unknown.</summary>
    public int? WageRegion { get; init; }

    /// <summary>Tỷ lệ hưởng: 100%, or 85% during tập sự (NĐ 138/2020/NĐ-CP Điều 22; NĐ 115/2020/NĐ-CP Điều 23).</summary>
    public Percent PaidPercent { get; init; } = Percent.Whole;

    /// <summary>Phụ cấp thâm niên vượt khung, percent of the last step's coefficient (TT 04/2005/TT-BNV).</summary>
    public Percent BeyondFramePercent { get; init; }

    /// <summary>Hệ số chênh lệch bảo lưu (TT 02/2007/TT-BNV).</summary>
    public Coefficient KeptDifference { get; init; }

    /// <summary>Phụ cấp.</summary>
    public IReadOnlyList<AllowanceFact> Allowances { get; init; } = [];

    /// <summary>Months of the labour or work contract; null when indefinite or long: decides about BHTN.</summary>
    public int? ContractMonths { get; init; }

    /// <summary>Người phụ thuộc; null: personal income tax is not computed.</summary>
    public int? Dependants { get; init; }
}

/// <summary>Ngạch, bậc, hệ số lương as a decision writes them; the tables complete and check it.</summary>
/// <param name="GradeCode">Mã ngạch or mã số chức danh nghề nghiệp; null when only the scale is known.</param>
/// <param name="ScaleCode">Scale of scales.csv, for instance <c>A1</c>; null: that of the grade.</param>
/// <param name="TableCode">B1 to B5; null: follows from the grade or the person's kind.</param>
/// <param name="Step">Bậc, from 1; null: that of the coefficient.</param>
/// <param name="Coefficient">Hệ số lương; null: that of the step.</param>
public sealed record SalaryGrading(
    string? GradeCode, string? ScaleCode = null, string? TableCode = null, int? Step = null, Coefficient? Coefficient = null);

/// <summary>One phụ cấp of a person; exactly what it needs of coefficient, percent, amount and days is filled in.</summary>
public sealed record AllowanceFact(string Code)
{
    /// <summary>Hệ số; for KN_XA50 the step-1 coefficient of the concurrent post.</summary>
    public Coefficient? Coefficient { get; init; }

    /// <summary>Hệ số phụ cấp chức vụ of the concurrent post, for KN_XA50 only.</summary>
    public Coefficient? PositionCoefficient { get; init; }

    /// <summary>Tỷ lệ phần trăm; null: the only one in force.</summary>
    public Percent? Percent { get; init; }

    /// <summary>Mức tiền cố định; it does not move with the base salary.</summary>
    public long? AmountInDong { get; init; }

    /// <summary>Ngày thực tế in the month, whole or half, for allowances paid by day.</summary>
    public decimal? Days { get; init; }

    /// <summary>First day; null: before the month.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null: open.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Bảo lưu: the higher coefficient of the post held before, for PCCV only (rule D4).</summary>
    public Coefficient? PreviousCoefficient { get; init; }

    /// <summary>
    /// Sắp xếp tổ chức bộ máy: the last day of the term or of the appointment, to which the old coefficient is kept, at least for the
    /// months it is kept anyway (NĐ 178/2024/NĐ-CP Điều 11); null: those months only.
    /// </summary>
    public DateOnly? PreviousUntil { get; init; }

    /// <summary>Luân chuyển: the old coefficient is kept as long as the rotation lasts (TT 02/2005/TT-BNV Mục II.2.a).</summary>
    public bool IsRotation { get; init; }

    /// <summary>What the sheet prints, for fixed amounts; null: the name of the table.</summary>
    public string? Name { get; init; }
}
