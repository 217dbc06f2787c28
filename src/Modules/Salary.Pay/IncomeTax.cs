namespace HoSoCanBo.Salary.Pay;

/// <summary>Thuế thu nhập cá nhân of a month (step 13): progressive on what is left after insurance and deductions.</summary>
public static class IncomeTax
{
    /// <summary>The line TNCN.</summary>
    /// <param name="rule">The deductions and rates of the month.</param>
    /// <param name="taxablePay">Pay after days without pay, without exempt allowances.</param>
    /// <param name="insurance">What the person pays for insurance.</param>
    /// <param name="dependants">Người phụ thuộc.</param>
    public static PayLine Of(IncomeTaxRule rule, long taxablePay, long insurance, int dependants)
    {
        var deductions = rule.PersonalDeductionInDong + (dependants * rule.DependantDeductionInDong);
        var taxable = taxablePay - insurance - deductions;
        var dependantsText = dependants == 0 ? "không người phụ thuộc"
            : $"{dependants} người phụ thuộc x {PayText.Dong(rule.DependantDeductionInDong)}";
        var left = $"({PayText.Dong(taxablePay)} - {PayText.Dong(insurance)} - {PayText.Dong(deductions)})";
        var (tax, text) = taxable > 0 ? Progressive(rule.Brackets, taxable) : (0, "0");
        return new PayLine(
            "TNCN", $"Thuế TNCN (bản thân {PayText.Dong(rule.PersonalDeductionInDong)}, {dependantsText})",
            taxable > 0 ? $"{left} = {text}" : $"{left} không dương: 0", tax, rule.LegalBasis, null);
    }

    private static (long Tax, string Text) Progressive(IReadOnlyList<IncomeTaxBracket> brackets, long taxable)
    {
        Fraction tax = 0;
        var parts = new List<string>();
        var lower = 0L;
        foreach (var bracket in brackets)
        {
            var part = Math.Min(taxable, bracket.UpToInDong ?? taxable) - lower;
            if (part <= 0)
            {
                break;
            }

            tax += part * bracket.Rate.ToFraction();
            parts.Add($"{PayText.Dong(part)} x {bracket.Rate}");
            lower = bracket.UpToInDong ?? taxable;
        }

        var text = parts.Count == 1 ? parts[0] : $"{PayText.Dong(taxable)}: {string.Join(" + ", parts)}";
        return (tax.RoundHalfUp(), text);
    }
}
