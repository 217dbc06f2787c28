namespace HoSoCanBo.Salary.Pay.Domain;

/// <summary>A line of a pay sheet.</summary>
/// <param name="Code">Line code: LUONG, GROSS, BHXH_E.</param>
/// <param name="Name">What the sheet prints.</param>
/// <param name="Computation">How the amount came about.</param>
/// <param name="AmountInDong">Whole đồng; negative for reductions.</param>
/// <param name="LegalBasis">Law and article; empty for sums.</param>
/// <param name="BudgetItem">Tiểu mục; null when the line is no expense of the unit.</param>
internal sealed record PayLine(string Code, string Name, string Computation, long AmountInDong, string LegalBasis, string? BudgetItem);

/// <summary>A month's pay of one person.</summary>
/// <param name="Month">The month.</param>
/// <param name="BaseSalaryInDong">Mức lương cơ sở.</param>
/// <param name="Components">What is paid, component by component.</param>
/// <param name="Lines">Every line, in the order of the sheet.</param>
/// <param name="Warnings">What a checker should look at; nothing that stops the pay.</param>
internal sealed record PayResult(
    PayMonth Month, long BaseSalaryInDong, IReadOnlyList<PaidComponent> Components, IReadOnlyList<PayLine> Lines, IReadOnlyList<PayWarning> Warnings)
{
    /// <summary>The amount of a line; 0 when the sheet has none.</summary>
    public long AmountOf(string code) => Lines.FirstOrDefault(l => l.Code == code)?.AmountInDong ?? 0;
}
