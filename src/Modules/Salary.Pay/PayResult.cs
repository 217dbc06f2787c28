namespace HoSoCanBo.Salary.Pay;

/// <summary>A line of a pay sheet.</summary>
/// <param name="Code">Line code: LUONG, GROSS, BHXH_E.</param>
/// <param name="Name">What the sheet prints.</param>
/// <param name="Computation">How the amount came about.</param>
/// <param name="AmountInDong">Whole đồng; negative for reductions.</param>
/// <param name="LegalBasis">Law and article; empty for sums.</param>
/// <param name="BudgetItem">Tiểu mục; null when the line is no expense of the unit.</param>
public sealed record PayLine(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem);

/// <summary>A month's pay of one person.</summary>
/// <param name="Month">The month.</param>
/// <param name="BaseSalaryInDong">Mức lương cơ sở.</param>
/// <param name="Components">What is paid, component by component.</param>
/// <param name="Lines">Every line, in the order of the sheet.</param>
/// <param name="Warnings">What a checker should look at; nothing that stops the pay.</param>
public sealed record PayResult(
    PayMonth Month, long BaseSalaryInDong, IReadOnlyList<PaidComponent> Components, IReadOnlyList<PayLine> Lines,
    IReadOnlyList<PayWarning> Warnings)
{
    /// <summary>Line of what the month's pay did not cover.</summary>
    public const string ShortageCode = "THIEU_CHUYEN";

    /// <summary>Line of what an earlier month left uncovered and this month takes.</summary>
    public const string ShortageTakenCode = "TRU_THIEU";

    /// <summary>Insurance of the person that the pay of this month does not cover; 0 in nearly every month.</summary>
    public long UncoveredInDong => ShortageInDong == 0
        ? 0
        : Math.Max(0, AmountOf("BHXH_E") + AmountOf("BHYT_E") + AmountOf("BHTN_E") - Components.Sum(c => c.PaidInDong));

    /// <summary>What the person still owes after this month: to be taken from the next.</summary>
    public long ShortageInDong => AmountOf(ShortageCode);

    /// <summary>The amount of a line; 0 when the sheet has none.</summary>
    public long AmountOf(string code) => Lines.FirstOrDefault(l => l.Code == code)?.AmountInDong ?? 0;
}
