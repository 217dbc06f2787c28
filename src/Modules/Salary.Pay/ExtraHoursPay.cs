namespace HoSoCanBo.Salary.Pay;

/// <summary>
/// Làm đêm, làm thêm giờ (TTLT 08/2005/TTLT-BNV-BTC): monthly pay / (N x 8), not rounded, times rate and hours. Not in the
/// insured base, and apart from the month's gross pay.
/// </summary>
public static class ExtraHoursPay
{
    private const string NightCode = "LAMDEM";

    /// <summary>LAMDEM and LAMTHEM, one line each at most.</summary>
    public static IEnumerable<PayLine> Of(IReadOnlyList<ExtraHours> hours, long monthlyPay, PayTables tables, PayMonth month,
        int standardDays) =>
        from extra in hours
        group extra by extra.Kind == ExtraHoursKind.Night ? NightCode : "LAMTHEM" into line
        orderby line.Key
        let kind = tables.AllowanceKind(line.Key)!
        let hoursPerMonth = standardDays * tables.WholeRule(PayRuleKind.HoursPerDay, month.First)
        let hourly = new Fraction(monthlyPay, hoursPerMonth)
        let amount = line.Aggregate((Fraction)0, (sum, e) =>
            sum + (hourly * RateOf(e, line.Key, tables, month).ToFraction() * Fraction.Of(e.Hours)))
        select new PayLine(
            line.Key, kind.LineName,
            string.Join(" + ",
                line.Select(e => $"{PayText.Dong(monthlyPay)} / {hoursPerMonth} x {RateOf(e, line.Key, tables, month)} x {PayText.Number(e.Hours)}")),
            amount.RoundHalfUp(), kind.LegalBasis, kind.BudgetItem);

    private static Percent RateOf(ExtraHours extra, string code, PayTables tables, PayMonth month)
    {
        // The levels stand in the table in the order of the circular: normal day, weekly day off, holiday.
        var rate = LevelOf(code, extra.Kind switch { ExtraHoursKind.WeeklyDayOff => 1, ExtraHoursKind.Holiday => 2, _ => 0 }, tables,
            month);
        if (extra.Kind == ExtraHoursKind.Night)
        {
            return Percent.Of(rate);
        }

        var ofOvertime = extra.HasTimeOffInLieu ? rate - 100 : rate;
        return Percent.Of(extra.IsAtNight ? ofOvertime * LevelOf(NightCode, 0, tables, month) / 100 : ofOvertime);
    }

    private static decimal LevelOf(string code, int place, PayTables tables, PayMonth month)
    {
        var values = tables.AllowanceRate(code, month.First)?.Values ?? [];
        return place < values.Count ? values[place] : throw PayTables.Gap($"mức {code}", month.First);
    }
}
