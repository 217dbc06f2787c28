using System.Globalization;

namespace HoSoCanBo.Salary.Pay.DatedTables;

/// <summary>Reads the days off of the state beside the code; rows of low confidence wait for Sở Nội vụ and do not count.</summary>
public static class WorkingCalendarReader
{
    /// <summary>The calendar beside the code, with what was changed since.</summary>
    /// <param name="changed">Days stated since: whether they are worked; null: the row was withdrawn, the week rules.</param>
    public static WorkingCalendar ReadEmbedded(IReadOnlyDictionary<DateOnly, bool?>? changed = null)
    {
        var days = CsvTable.ReadEmbedded(typeof(WorkingCalendarReader).Assembly, "holidays.csv")
            .Where(r => r["confidence"] != "low")
            .ToDictionary(r => DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
                r => r["is_working_day"] == "true");
        foreach (var (day, isWorkingDay) in changed ?? new Dictionary<DateOnly, bool?>())
        {
            days.Remove(day);
            if (isWorkingDay is { } isWorked)
            {
                days.Add(day, isWorked);
            }
        }

        return new WorkingCalendar(days.Where(d => !d.Value).Select(d => d.Key), days.Where(d => d.Value).Select(d => d.Key));
    }
}
