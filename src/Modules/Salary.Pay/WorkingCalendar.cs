namespace HoSoCanBo.Salary.Pay;

/// <summary>Ngày làm việc: Monday to Friday without the days off of the state, and the Saturdays that make up for one.</summary>
public sealed class WorkingCalendar(IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> makeUpDays)
{
    private readonly HashSet<DateOnly> daysOff = [.. daysOff];
    private readonly HashSet<DateOnly> makeUpDays = [.. makeUpDays];

    /// <summary>Whether people work on the day.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        makeUpDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !daysOff.Contains(day));

    /// <summary>Working days from <paramref name="from"/> to <paramref name="until"/>, both inclusive.</summary>
    public int WorkingDays(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from; day <= until; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
