namespace HoSoCanBo.Salary.Pay.Domain;

/// <summary>
/// Làm đêm, làm thêm giờ (TTLT 08/2005/TTLT-BNV-BTC): monthly pay / (N x 8), not rounded, times rate and hours. Not in the
/// insured base, and apart from the month's gross pay.
/// </summary>
internal static class ExtraHoursPay
{
    /// <summary>LAMDEM and LAMTHEM, one line each at most.</summary>
    public static IEnumerable<PayLine> Of(IReadOnlyList<ExtraHours> hours, long monthlyPay, PayTables tables, PayMonth month, int standardDays) =>
        from extra in hours
        group extra by extra.Kind == ExtraHoursKind.Night ? "LAMDEM" : "LAMTHEM" into line
        orderby line.Key
        let kind = tables.AllowanceKind(line.Key)!
        let hoursPerMonth = standardDays * tables.WholeRule(PayRuleKind.HoursPerDay, month.First)
        let hourly = new Fraction(monthlyPay, hoursPerMonth)
        let amount = line.Aggregate((Fraction)0, (sum, e) => sum + (hourly * RateOf(e, line.Key, tables, month).ToFraction() * Fraction.Of(e.Hours)))
        select new PayLine(
            line.Key, kind.LineName,
            string.Join(" + ", line.Select(e => $"{PayText.Dong(monthlyPay)} / {hoursPerMonth} x {RateOf(e, line.Key, tables, month)} x {PayText.Number(e.Hours)}")),
            amount.RoundHalfUp(), kind.LegalBasis, kind.BudgetItem);

    // The levels stand in the table in the order of the circular: normal day, weekly day off, holiday.
    private static Percent RateOf(ExtraHours extra, string code, PayTables tables, PayMonth month)
    {
        var values = tables.AllowanceRate(code, month.First)?.Values ?? [];
        var place = extra.Kind switch
        {
            ExtraHoursKind.WeeklyDayOff => 1,
            ExtraHoursKind.Holiday => 2,
            _ => 0,
        };
        var rate = place < values.Count ? values[place] : throw PayTables.Gap($"mức {code}", month.First);
        return Percent.Of(extra.HasTimeOffInLieu && extra.Kind != ExtraHoursKind.Night ? rate - 100 : rate);
    }
}
