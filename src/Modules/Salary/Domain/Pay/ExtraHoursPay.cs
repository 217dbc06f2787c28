namespace HoSoCanBo.Salary.Domain.Pay;

/// <summary>
/// Làm đêm, làm thêm giờ (TTLT 08/2005/TTLT-BNV-BTC): monthly pay / (N x 8), not rounded, times rate and hours. Not in the
/// insured base, and apart from the month's gross pay.
/// </summary>
internal static class ExtraHoursPay
{
    /// <summary>Hours of a normal day.</summary>
    public const int HoursPerDay = 8;

    /// <summary>LAMDEM and LAMTHEM, one line each at most.</summary>
    public static IEnumerable<PayLine> Of(IReadOnlyList<ExtraHours> hours, long monthlyPay, PayTables tables, int standardDays) =>
        from extra in hours
        group extra by extra.Kind == ExtraHoursKind.Night ? "LAMDEM" : "LAMTHEM" into line
        orderby line.Key
        let kind = tables.AllowanceKind(line.Key)!
        let hourly = new Fraction(monthlyPay, standardDays * HoursPerDay)
        let amount = line.Aggregate((Fraction)0, (sum, e) => sum + (hourly * RateOf(e).ToFraction() * Fraction.Of(e.Hours)))
        select new PayLine(
            line.Key, kind.LineName,
            string.Join(" + ", line.Select(e => $"{PayText.Dong(monthlyPay)} / {standardDays * HoursPerDay} x {RateOf(e)} x {PayText.Number(e.Hours)}")),
            amount.RoundHalfUp(), kind.LegalBasis, kind.BudgetItem);

    private static Percent RateOf(ExtraHours extra)
    {
        var rate = extra.Kind switch
        {
            ExtraHoursKind.Night => 130,
            ExtraHoursKind.NormalDay => 150,
            ExtraHoursKind.WeeklyDayOff => 200,
            _ => 300,
        };
        return Percent.Of(extra.HasTimeOffInLieu && extra.Kind != ExtraHoursKind.Night ? rate - 100 : rate);
    }
}
