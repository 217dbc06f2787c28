namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Ngày làm việc, ngày nghỉ and the counting of time limits: Bộ luật Dân sự 2015 Điều 147, 148, used because Quy chế
/// 80/QĐ-UBND-HC has no counting rule of its own.
/// </summary>
internal sealed class WorkingCalendar(IReadOnlySet<DateOnly> daysOff, IReadOnlySet<DateOnly> makeUpDays)
{
    // Longer than any limit that is counted.
    private const int YearsAhead = 40;

    private IReadOnlyDictionary<DateOnly, string> Names { get; init; } = new Dictionary<DateOnly, string>();

    /// <summary>
    /// Years the holiday table lists whole; in others after the first of them only weekends and the holidays of the solar calendar
    /// are known, before it only weekends. One day off written for a year far ahead lists nothing.
    /// </summary>
    public IReadOnlySet<int> ListedYears { get; private init; } = new HashSet<int>();

    /// <summary>The calendar of the holiday table; rows that Sở Nội vụ has not confirmed do not count.</summary>
    public static WorkingCalendar From(IEnumerable<Holiday> holidays)
    {
        var confirmed = holidays.Where(h => h.IsConfirmed).ToList();
        var days = confirmed.ToLookup(h => h.IsWorkingDay, h => h.Date);
        var names = confirmed.ToDictionary(h => h.Date, h => h.Name);
        var years = confirmed.Select(h => h.Date.Year).ToHashSet();
        var listed = years.Where(y => FixedHolidays.DaysOf(y).All(names.ContainsKey)).ToHashSet();
        var computed = years.Count == 0 ? [] : Enumerable.Range(years.Min(), years.Max() - years.Min() + YearsAhead)
            .Where(y => !listed.Contains(y)).SelectMany(FixedHolidays.Of).Where(d => !names.ContainsKey(d.Date)).ToList();
        return new WorkingCalendar(days[false].Concat(computed.Select(d => d.Date)).ToHashSet(), days[true].ToHashSet())
        {
            Names = names.Select(d => (d.Key, d.Value)).Concat(computed).ToDictionary(d => d.Item1, d => d.Item2),
            ListedYears = listed,
        };
    }

    /// <summary>Why a day is no working day: the holiday's name or the weekend; null for a working day.</summary>
    public string? ReasonOff(DateOnly day) =>
        IsWorkingDay(day) ? null
        : Names.GetValueOrDefault(day)
        ?? (day.DayOfWeek == DayOfWeek.Sunday ? "chủ nhật" : day.DayOfWeek == DayOfWeek.Saturday ? "thứ bảy" : "ngày nghỉ");

    /// <summary>Monday to Friday that is no holiday, or a make-up Saturday.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        makeUpDays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !daysOff.Contains(day));

    /// <summary>"n ngày kể từ ngày": the first day is not counted; a last day off moves to the next working day.</summary>
    /// <param name="start">The day the limit starts on.</param>
    /// <param name="days">Calendar days.</param>
    /// <returns>The last day, included.</returns>
    public DateOnly DueAfterCalendarDays(DateOnly start, int days) => FirstWorkingDayFrom(start.AddDays(days));

    /// <summary>"n ngày làm việc kể từ ngày": day 1 is the first working day after the start.</summary>
    /// <returns>The last day, included.</returns>
    public DateOnly DueAfterWorkingDays(DateOnly start, int workingDays)
    {
        var day = start;
        for (var left = workingDays; left > 0; left--)
        {
            day = FirstWorkingDayFrom(day.AddDays(1));
        }

        return day;
    }

    /// <summary>The day itself, or the next working day.</summary>
    public DateOnly FirstWorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
