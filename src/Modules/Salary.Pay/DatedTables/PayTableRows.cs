namespace HoSoCanBo.Salary.Pay.DatedTables;

/// <summary>A row with a first day and a last day.</summary>
public interface IDatedRow
{
    /// <summary>First and last day in force.</summary>
    Validity Validity { get; }
}

/// <summary>When a row is in force.</summary>
/// <param name="From">First day; null: never switched on.</param>
/// <param name="Until">Last day, inclusive; null: open.</param>
public readonly record struct Validity(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether the row is in force on the day.</summary>
    public bool Contains(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Mức lương cơ sở (before 01/07/2013: mức lương tối thiểu chung).</summary>
public sealed record BaseSalary(Validity Validity, long AmountInDong, string NameVi, string LegalBasis) : IDatedRow;

/// <summary>One bậc of a scale of NĐ 204/2004/NĐ-CP.</summary>
public sealed record ScaleStep(
    Validity Validity, string TableCode, string ScaleCode, string ScaleName, int Step, int StepCount, Coefficient Coefficient,
    int? MonthsToNextStep, BeyondFrameRule? BeyondFrame, bool IsLastStep, string LegalBasis) : IDatedRow;

/// <summary>Thâm niên vượt khung of a scale: first percent after some months at the last step, then so much a year.</summary>
public sealed record BeyondFrameRule(int AfterMonths, int FirstPercent, int YearlyPercent);

/// <summary>Ngạch công chức or chức danh nghề nghiệp viên chức.</summary>
public sealed record Grade(
    Validity Validity, string Code, string NameVi, string PersonKind, IReadOnlyList<string> TableCodes, string ScaleCode,
    string LegalBasis) : IDatedRow;

/// <summary>Hệ số phụ cấp chức vụ of a post: a help and a check, not a lock.</summary>
public sealed record PositionAllowance(
    Validity Validity, string PositionCode, string NameVi, string Class, Coefficient? Coefficient, string LegalBasis) : IDatedRow;

/// <summary>How an allowance is computed.</summary>
public enum AllowanceComputation
{
    /// <summary>Hệ số x lương cơ sở.</summary>
    Coefficient,

    /// <summary>Hệ số x lương cơ sở x ngày thực tế / N.</summary>
    Days,

    /// <summary>% of B = lương + PCCV + TNVK.</summary>
    Percent,

    /// <summary>% of (hệ số bậc 1 + PCCV) of the concurrent post.</summary>
    Concurrent,

    /// <summary>Mức tiền cố định.</summary>
    Amount,

    /// <summary>Has a field of its own and is not given in the list of allowances.</summary>
    Own,
}

/// <summary>What days without the unit's pay take from an allowance.</summary>
public enum UnpaidDaysRule
{
    /// <summary>Not reduced.</summary>
    Never,

    /// <summary>Reduced by every day without pay.</summary>
    ByDays,

    /// <summary>
    /// Unpaid leave only counts when it lasts a month or more on end; days of sickness, maternity and suspension always count.
    /// </summary>
    WholeMonth,
}

/// <summary>Loại phụ cấp.</summary>
public sealed record AllowanceKind(
    Validity Validity, string Code, string NameVi, string LineName, AllowanceComputation Computation,
    bool IsInsured, bool IsInPercentBase, UnpaidDaysRule UnpaidDays, bool IsTaxExempt, bool EndsWithMonth,
    string AlikeGroup, string BudgetItem, string LegalBasis) : IDatedRow
{
    /// <summary>
    /// Whether hệ số chênh lệch bảo lưu enters the base of the percentage, whatever the rule of the month says of the others.
    /// </summary>
    public bool TakesKeptDifference { get; init; }
}

/// <summary>The levels of an allowance in a period: percentages or coefficients.</summary>
public sealed record AllowanceRate(Validity Validity, string Code, IReadOnlyList<decimal> Values, string LegalBasis) : IDatedRow;

/// <summary>Tỷ lệ đóng of one scheme for one group of persons and units.</summary>
public sealed record InsuranceRate(
    Validity Validity, InsuranceScheme Scheme, IReadOnlyList<string> AppliesTo, UnitFunding? Funding, int MinContractMonths,
    Percent EmployeePercent, Percent EmployerPercent, string LegalBasis) : IDatedRow;

/// <summary>The schemes with rates.</summary>
public enum InsuranceScheme
{
    /// <summary>Bảo hiểm xã hội.</summary>
    BHXH,

    /// <summary>Bảo hiểm y tế.</summary>
    BHYT,

    /// <summary>Bảo hiểm thất nghiệp.</summary>
    BHTN,

    /// <summary>Kinh phí công đoàn.</summary>
    KPCD,

    /// <summary>Đoàn phí công đoàn.</summary>
    DOANPHI,
}

/// <summary>Cán bộ, công chức cấp xã until 30/06/2025: flat coefficients outside the scales.</summary>
public sealed record CommuneCadre(Validity Validity, string PositionCode, string NameVi, Coefficient? FlatCoefficient,
    Coefficient? PositionCoefficient, string LegalBasis) : IDatedRow;

/// <summary>Thuế thu nhập cá nhân of income from work, a month.</summary>
public sealed record IncomeTaxRule(
    Validity Validity, long PersonalDeductionInDong, long DependantDeductionInDong, IReadOnlyList<IncomeTaxBracket> Brackets,
    string LegalBasis) : IDatedRow;

/// <summary>One step of the progressive rates.</summary>
/// <param name="UpToInDong">Upper end of taxable income a month; null: no end.</param>
/// <param name="Rate">Rate on the part inside the bracket.</param>
public sealed record IncomeTaxBracket(long? UpToInDong, Percent Rate);

/// <summary>Lương tối thiểu vùng, đồng a month, regions I to IV.</summary>
public sealed record RegionalMinimumWage(Validity Validity, IReadOnlyList<long> ByRegionInDong, string LegalBasis) : IDatedRow;
