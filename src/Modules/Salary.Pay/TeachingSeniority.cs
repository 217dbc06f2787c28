namespace HoSoCanBo.Salary.Pay;

/// <summary>A stretch of days, both inclusive.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; null: it goes on.</param>
public sealed record ServicePeriod(DateOnly From, DateOnly? Until);

/// <summary>One line of the timetable of thâm niên nhà giáo.</summary>
/// <param name="Percent">The percentage.</param>
/// <param name="From">First day.</param>
public sealed record SeniorityLevel(int Percent, DateOnly From);

/// <summary>
/// Phụ cấp thâm niên nhà giáo from the time of teaching with compulsory insurance (NĐ 77/2021/NĐ-CP Điều 3, 4): 5% after 60 months, then
/// 1% each 12 months; periods are added up. Not counted: tập sự, unpaid leave of a month or more on end, BHXH leave beyond its term, study
/// and work beyond the term, suspension and detention, military desertion.
/// </summary>
public static class TeachingSeniority
{
    private const int FirstMonths = 60;
    private const int FirstPercent = 5;
    private const int MonthsAYear = 12;
    private const int DaysAMonth = 30;

    /// <summary>Every level reached by <paramref name="until"/>, and the one after it when teaching goes on.</summary>
    /// <param name="teaching">Periods of teaching with compulsory insurance.</param>
    /// <param name="notCounted">Periods inside them that do not count.</param>
    /// <param name="until">How far to look.</param>
    /// <exception cref="RuleViolationException">Periods that overlap or end before they start.</exception>
    public static IReadOnlyList<SeniorityLevel> Timetable(
        IReadOnlyList<ServicePeriod> teaching, IReadOnlyList<ServicePeriod> notCounted, DateOnly until)
    {
        RefuseOverlaps(teaching);
        var stretches = teaching.OrderBy(p => p.From).SelectMany(p => Without(p, notCounted)).ToList();
        var levels = new List<SeniorityLevel>();
        while (DayOf(FirstMonths + (levels.Count * MonthsAYear), stretches) is { } day)
        {
            levels.Add(new SeniorityLevel(FirstPercent + levels.Count, day));
            if (day > until)
            {
                break;
            }
        }

        return levels;
    }

    /// <summary>The percentage on a day; 0 before the first level.</summary>
    public static int PercentOn(IReadOnlyList<ServicePeriod> teaching, IReadOnlyList<ServicePeriod> notCounted, DateOnly day) =>
        Timetable(teaching, notCounted, day).LastOrDefault(l => l.From <= day)?.Percent ?? 0;

    /// <summary>Whole months of teaching that count up to a day (inclusive), and the days beside them.</summary>
    public static (int Months, int Days) CountedUntil(
        IReadOnlyList<ServicePeriod> teaching, IReadOnlyList<ServicePeriod> notCounted, DateOnly day)
    {
        var (months, days) = (0, 0);
        foreach (var stretch in teaching.SelectMany(p => Without(p, notCounted)).Where(s => s.From <= day))
        {
            var (m, d) = Length(stretch.From, stretch.Until is { } last && last < day ? last : day);
            (months, days) = (months + m, days + d);
        }

        return (months + (days / DaysAMonth), days % DaysAMonth);
    }

    // The day after so many counted months; days left over from earlier stretches shorten the last one.
    private static DateOnly? DayOf(int wanted, List<ServicePeriod> stretches)
    {
        var (months, days) = (0, 0);
        foreach (var stretch in stretches)
        {
            var missing = wanted - months - (days / DaysAMonth);
            var day = stretch.From.AddMonths(missing).AddDays(-(days % DaysAMonth));
            if (stretch.Until is null || day <= stretch.Until.Value.AddDays(1))
            {
                return day > stretch.From ? day : stretch.From;
            }

            var (m, d) = Length(stretch.From, stretch.Until.Value);
            (months, days) = (months + m, days + d);
        }

        return null;
    }

    private static (int Months, int Days) Length(DateOnly from, DateOnly until)
    {
        var months = 0;
        while (from.AddMonths(months + 1).AddDays(-1) <= until)
        {
            months++;
        }

        return (months, until.DayNumber - from.AddMonths(months).DayNumber + 1);
    }

    private static IEnumerable<ServicePeriod> Without(ServicePeriod period, IReadOnlyList<ServicePeriod> notCounted)
    {
        var from = period.From;
        foreach (var gap in notCounted.OrderBy(g => g.From)
            .Where(g => (g.Until ?? DateOnly.MaxValue) >= period.From && g.From <= (period.Until ?? DateOnly.MaxValue)))
        {
            if (gap.From > from)
            {
                yield return new ServicePeriod(from, gap.From.AddDays(-1));
            }

            if (gap.Until is not { } last || last == DateOnly.MaxValue)
            {
                yield break;
            }

            from = last.AddDays(1) > from ? last.AddDays(1) : from;
        }

        if (period.Until is null || from <= period.Until)
        {
            yield return new ServicePeriod(from, period.Until);
        }
    }

    private static void RefuseOverlaps(IReadOnlyList<ServicePeriod> teaching)
    {
        DateOnly? last = null;
        foreach (var period in teaching.OrderBy(p => p.From))
        {
            if (period.Until < period.From)
            {
                throw new RuleViolationException("salary.teaching-dates", "Thời gian giảng dạy: ngày kết thúc trước ngày bắt đầu.");
            }

            if (period.From <= last)
            {
                throw new RuleViolationException(
                    "salary.teaching-overlap", $"Các khoảng thời gian giảng dạy bị trùng nhau từ ngày {PayText.Day(period.From)}.");
            }

            last = period.Until ?? DateOnly.MaxValue;
        }
    }
}
