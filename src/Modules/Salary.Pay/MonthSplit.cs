namespace HoSoCanBo.Salary.Pay;

/// <summary>A stretch of a month with the same facts.</summary>
/// <param name="From">First day.</param>
/// <param name="Weight">How many of the N standard days it is paid for.</param>
/// <param name="WorkingDays">Working days of the calendar in it.</param>
/// <param name="Facts">The facts; null: not on the payroll.</param>
/// <param name="Components">The components of a full month with these facts.</param>
public sealed record PaySegment(DateOnly From, int Weight, int WorkingDays, PayFacts? Facts, IReadOnlyList<PayComponent> Components);

/// <summary>
/// A month cut where facts change (rule D1): the part from a day on counts min(working days to the end of the month, N) of
/// N days, the whole month when no working day lies before it; what lies before has the rest.
/// </summary>
public static class MonthSplit
{
    /// <summary>The stretches of the month, first to last.</summary>
    public static IReadOnlyList<PaySegment> Of(PayTables tables, PayMonthFacts facts, MonthSettings settings)
    {
        var month = facts.Month;
        var starts = StartsIn(month, facts.Periods, tables);
        var segments = new List<PaySegment>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var isLast = i + 1 == starts.Count;
            var inForce = FactsOn(starts[i], facts.Periods);
            segments.Add(new PaySegment(
                starts[i],
                ShareFrom(month, starts[i], settings) - (isLast ? 0 : ShareFrom(month, starts[i + 1], settings)),
                month.WorkingDaysFrom(starts[i]) - (isLast ? 0 : month.WorkingDaysFrom(starts[i + 1])),
                inForce,
                inForce is null ? [] : FullMonthPay.Of(tables, month, starts[i], inForce, settings)));
        }

        return segments;
    }

    private static int ShareFrom(PayMonth month, DateOnly day, MonthSettings settings)
    {
        var workingDays = month.WorkingDaysFrom(day);
        return workingDays == month.WorkingDays ? settings.StandardDays : Math.Min(workingDays, settings.StandardDays);
    }

    private static PayFacts? FactsOn(DateOnly day, IReadOnlyList<PayPeriod> periods) =>
        periods.Where(p => p.From <= day).MaxBy(p => p.From)?.Facts;

    private static List<DateOnly> StartsIn(PayMonth month, IReadOnlyList<PayPeriod> periods, PayTables tables)
    {
        var starts = new SortedSet<DateOnly> { month.First };
        foreach (var period in periods)
        {
            starts.Add(period.From);
            starts.UnionWith((period.Facts?.Allowances ?? []).SelectMany(a => AllowancesInForce.ChangesOf(a, tables, month)));
        }

        return [.. starts.Where(month.Contains)];
    }
}
