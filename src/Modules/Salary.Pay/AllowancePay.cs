namespace HoSoCanBo.Salary.Pay;

/// <summary>What one allowance gives for a full month: steps 3, 6 and 7 of the formulas.</summary>
public static class AllowancePay
{
    /// <summary>Computes an allowance.</summary>
    /// <param name="allowance">The allowance with its coefficient or percent.</param>
    /// <param name="baseSalary">Mức lương cơ sở.</param>
    /// <param name="percentBase">The rounded amounts whose sum is B for this allowance; empty for who has none.</param>
    /// <param name="standardDays">N.</param>
    public static PayComponent Of(AllowanceInForce allowance, long baseSalary, IReadOnlyList<long> percentBase, int standardDays)
    {
        var kind = allowance.Kind;
        if (allowance.Fact.AmountInDong is { } amount)
        {
            return Line(kind, allowance.Fact.Name ?? kind.NameVi, "mức tiền ghi trong quyết định, hợp đồng", amount);
        }

        return kind.Computation switch
        {
            AllowanceComputation.Days => ByDays(kind, allowance.Coefficient, allowance.Fact.Days!.Value, baseSalary, standardDays),
            AllowanceComputation.Percent => ByPercent(kind, allowance.Percent, percentBase),
            AllowanceComputation.Concurrent => Concurrent(kind, allowance, baseSalary),
            _ => ByCoefficient(kind, allowance.Coefficient, baseSalary),
        };
    }

    /// <summary>Step 3: hệ số x lương cơ sở.</summary>
    public static PayComponent ByCoefficient(AllowanceKind kind, Coefficient coefficient, long baseSalary) =>
        Line(kind, kind.LineName, $"{PayText.Dong(baseSalary)} x {coefficient}", (baseSalary * coefficient.ToFraction()).RoundHalfUp());

    /// <summary>The name on the sheet, with its percentage or coefficient.</summary>
    public static string NameOf(AllowanceKind kind, string value) => kind.LineName.Replace("{0}", value, StringComparison.Ordinal);

    /// <summary>What the table says the allowance counts for.</summary>
    public static PayTraits TraitsOf(AllowanceKind kind) =>
        (kind.IsInPercentBase ? PayTraits.InPercentBase : 0)
        | (kind.IsInsured ? PayTraits.Insured : 0)
        | (kind.UnpaidDays switch
        {
            UnpaidDaysRule.ByDays => PayTraits.Reduced,
            UnpaidDaysRule.WholeMonth => PayTraits.ReducedByMonth,
            _ => PayTraits.None,
        })
        | (kind.IsTaxExempt ? PayTraits.TaxExempt : 0);

    // By actual days (TT 07/2005/TT-BNV): under 4 hours is half a day.
    private static PayComponent ByDays(AllowanceKind kind, Coefficient coefficient, decimal days, long baseSalary, int standardDays)
    {
        var amount = baseSalary * coefficient.ToFraction() * Fraction.Of(days) / standardDays;
        var text = $"{PayText.Dong(baseSalary)} x {coefficient.ToShortString()} x {PayText.Number(days)}/{standardDays}";
        var line = Line(kind, NameOf(kind, coefficient.ToShortString()), text, amount.RoundHalfUp());
        return line with { Traits = line.Traits | PayTraits.ByDays };
    }

    private static PayComponent ByPercent(AllowanceKind kind, Percent percent, IReadOnlyList<long> percentBase)
    {
        if (percentBase.Count == 0)
        {
            throw new RuleViolationException(
                "salary.percent-without-grade", $"{kind.NameVi} tính theo tỷ lệ trên hệ số lương: người này không xếp lương theo hệ số.");
        }

        var sum = percentBase.Sum();
        var text = percentBase.Count == 1
            ? $"{PayText.Dong(sum)} x {percent}"
            : $"({PayText.Sum(percentBase)}) x {percent} = {PayText.Dong(sum)} x {percent}";
        return Line(kind, NameOf(kind, percent.ToString()), text, (sum * percent.ToFraction()).RoundHalfUp());
    }

    // Kiêm nhiệm cấp xã: % of (hệ số bậc 1 + PCCV) of the concurrent post (NĐ 33/2023/NĐ-CP Điều 20).
    private static PayComponent Concurrent(AllowanceKind kind, AllowanceInForce allowance, long baseSalary)
    {
        var position = allowance.Fact.PositionCoefficient ?? Coefficient.Zero;
        var sum = allowance.Coefficient + position;
        var post = position > Coefficient.Zero ? $"({allowance.Coefficient} + {position})" : allowance.Coefficient.ToString();
        return Line(
            kind, NameOf(kind, allowance.Percent.ToString()), $"{PayText.Dong(baseSalary)} x {post} x {allowance.Percent}",
            (baseSalary * sum.ToFraction() * allowance.Percent.ToFraction()).RoundHalfUp());
    }

    private static PayComponent Line(AllowanceKind kind, string name, string computation, long amount) =>
        new(kind.Code, name, computation, amount, TraitsOf(kind), kind.LegalBasis, kind.BudgetItem);
}
