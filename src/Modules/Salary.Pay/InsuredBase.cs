namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Tiền lương tính đóng BHXH of a month (step 10): the components in force on day 1 for a full month (rule D3), at most some
/// times the base salary (Luật BHXH 41/2024/QH15 Điều 31: 20); nothing in a month with too many working days without the unit's pay
/// (Luật BHXH 2014 Điều 85.3; 41/2024/QH15 Điều 33.5: 14). The numbers are rows of the rules.
/// </summary>
/// <param name="AmountInDong">The base.</param>
/// <param name="Computation">How it came about.</param>
public sealed record InsuredBase(long AmountInDong, string Computation)
{
    /// <summary>The base of BHTN where it has a ceiling of its own; null: that of BHXH.</summary>
    public InsuredBase? OfUnemployment { get; private init; }

    /// <summary>Computes the base.</summary>
    public static InsuredBase Of(PayTables tables, PayMonthFacts facts, IReadOnlyList<PaySegment> segments, BaseSalary baseSalary)
    {
        var first = segments.FirstOrDefault(s => s.Facts is not null);
        if (first?.Facts is null)
        {
            return new InsuredBase(0, "không có trong danh sách trả lương tháng này");
        }

        if (facts.IsInsuredByOtherUnit)
        {
            return new InsuredBase(0, "đơn vị nơi làm việc ngày 01 của tháng đóng");
        }

        return IsWithoutInsurance(tables, facts, segments, first)
            ? new InsuredBase(0, "không đóng tháng này")
            : Full(tables, facts.Month, first, baseSalary);
    }

    private static InsuredBase Full(PayTables tables, PayMonth month, PaySegment first, BaseSalary baseSalary)
    {
        if (first.Facts!.Kind == PersonKind.NonSpecialist)
        {
            var times = tables.Rule(PayRuleKind.NonSpecialistBase, month.First);
            return new InsuredBase(
                (baseSalary.AmountInDong * Fraction.Of(times)).RoundHalfUp(),
                $"{(times == 1 ? "" : $"{PayText.Number(times)} x ")}{PayText.Dong(baseSalary.AmountInDong)} (mức lương cơ sở)");
        }

        var insured = first.Components.Where(c => c.Is(PayTraits.Insured)).Select(c => c.AmountInDong).ToList();
        var most = tables.Rule(PayRuleKind.InsuredCeiling, month.First);
        var ceiling = (baseSalary.AmountInDong * Fraction.Of(most)).RoundHalfUp();
        var insuredBase = AtMost(ceiling, insured, $"{PayText.Number(most)} x {PayText.Dong(baseSalary.AmountInDong)}");
        return first.Facts.AgreedWageInDong is null || UnemploymentCeiling(tables, month, first.Facts.WageRegion) is not { } own
            ? insuredBase
            : insuredBase with { OfUnemployment = AtMost(own.AmountInDong, insured, own.Text) };
    }

    private static InsuredBase AtMost(long ceiling, List<long> insured, string ceilingText)
    {
        var sum = insured.Sum();
        return sum <= ceiling
            ? new InsuredBase(sum, insured.Count == 0 ? "0" : PayText.Sum(insured))
            : new InsuredBase(ceiling, $"{PayText.Sum(insured)}, cao nhất {ceilingText} = {PayText.Dong(ceiling)}");
    }

    // Luật Việc làm 38/2013/QH13 Điều 58.2: a wage the employer decides has a ceiling in regional minimum wages. Null when the
    // region, the minimum or the rule is not known; then the ceiling of BHXH counts and a warning asks for the region.
    private static (long AmountInDong, string Text)? UnemploymentCeiling(PayTables tables, PayMonth month, int? region)
    {
        if (region is not { } known || tables.RegionalMinimumWage(month) is not { } minimum
            || tables.RuleOrNone(PayRuleKind.UnemploymentCeiling, month.First) is not { } rule)
        {
            return null;
        }

        var wage = minimum.ByRegionInDong[known - 1];
        return ((wage * Fraction.Of(rule.Value))
            .RoundHalfUp(), $"{PayText.Number(rule.Value)} x {PayText.Dong(wage)} (vùng {PayText.Roman(known)})");
    }

    private static bool IsWithoutInsurance(PayTables tables, PayMonthFacts facts, IReadOnlyList<PaySegment> segments, PaySegment first)
    {
        // The days of a person who moved inside the province are paid by the other unit, so they are not days without pay.
        var daysElsewhere = facts.IsTransferredAway ? 0 : segments.Where(s => s.Facts is null).Sum(s => s.WorkingDays);
        if (facts.DaysOff.Total + daysElsewhere < tables.Rule(PayRuleKind.UninsuredDays, facts.Month.First))
        {
            return false;
        }

        var startsInMonth = first.From > facts.Month.First || segments[0].Facts is null;
        var isFirstMonth = (facts.DaysOff.IsFirstMonthOfWorkOrReturn || startsInMonth)
            && facts.DaysOff is { Maternity: 0, Suspended: 0 }
            && tables.Rule(PayRuleKind.FirstMonthInsured, facts.Month.First) > 0;
        return !isFirstMonth;
    }
}
