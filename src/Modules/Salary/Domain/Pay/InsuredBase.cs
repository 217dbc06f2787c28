namespace HoSoCanBo.Salary.Domain.Pay;

/// <summary>
/// Tiền lương tính đóng BHXH of a month (step 10): the components in force on day 1 for a full month (rule D3), at most
/// 20 times the base salary; nothing in a month with 14 or more working days without the unit's pay.
/// </summary>
/// <param name="AmountInDong">The base.</param>
/// <param name="Computation">How it came about.</param>
internal sealed record InsuredBase(long AmountInDong, string Computation)
{
    /// <summary>Working days without pay from which a month is not insured (Luật BHXH 2014 Điều 85.3; 41/2024/QH15 Điều 33.5).</summary>
    public const int DaysWithoutInsurance = 14;

    /// <summary>The ceiling in base salaries.</summary>
    public const int CeilingInBaseSalaries = 20;

    /// <summary>From this month the first month of work or of return is insured however few days are paid.</summary>
    public static readonly PayMonth FirstMonthRuleFrom = new(2025, 7);

    /// <summary>Computes the base.</summary>
    public static InsuredBase Of(PayMonthFacts facts, IReadOnlyList<PaySegment> segments, BaseSalary baseSalary)
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

        return IsWithoutInsurance(facts, segments, first)
            ? new InsuredBase(0, "không đóng tháng này")
            : Full(first, baseSalary);
    }

    private static InsuredBase Full(PaySegment first, BaseSalary baseSalary)
    {
        if (first.Facts!.Kind == PersonKind.NonSpecialist)
        {
            return new InsuredBase(baseSalary.AmountInDong, $"{PayText.Dong(baseSalary.AmountInDong)} (mức lương cơ sở)");
        }

        var insured = first.Components.Where(c => c.Is(PayTraits.Insured)).Select(c => c.AmountInDong).ToList();
        var sum = insured.Sum();
        var ceiling = CeilingInBaseSalaries * baseSalary.AmountInDong;
        return sum <= ceiling
            ? new InsuredBase(sum, insured.Count == 0 ? "0" : PayText.Sum(insured))
            : new InsuredBase(
                ceiling, $"{PayText.Sum(insured)}, cao nhất {CeilingInBaseSalaries} x {PayText.Dong(baseSalary.AmountInDong)} = {PayText.Dong(ceiling)}");
    }

    private static bool IsWithoutInsurance(PayMonthFacts facts, IReadOnlyList<PaySegment> segments, PaySegment first)
    {
        // The days of a person who moved inside the province are paid by the other unit, so they are not days without pay.
        var daysElsewhere = facts.IsTransferredAway ? 0 : segments.Where(s => s.Facts is null).Sum(s => s.WorkingDays);
        if (facts.DaysOff.Total + daysElsewhere < DaysWithoutInsurance)
        {
            return false;
        }

        var startsInMonth = first.From > facts.Month.First || segments[0].Facts is null;
        var isFirstMonth = (facts.DaysOff.IsFirstMonthOfWorkOrReturn || startsInMonth)
            && facts.Month >= FirstMonthRuleFrom
            && facts.DaysOff is { Maternity: 0, Suspended: 0 };
        return !isFirstMonth;
    }
}
