using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay.Domain;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>Reads the days off of the state; rows of low confidence wait for Sở Nội vụ and do not count.</summary>
internal static class WorkCalendarReader
{
    /// <summary>The calendar kept beside the code, with what was changed since.</summary>
    public static WorkCalendar ReadEmbedded(IReadOnlyCollection<CalendarDay>? changed = null)
    {
        var days = CsvTable.ReadEmbedded(typeof(WorkCalendarReader).Assembly, "holidays.csv")
            .Where(r => r["confidence"] != "low")
            .ToDictionary(r => DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), r => r["is_working_day"] == "true");
        foreach (var day in changed ?? [])
        {
            days.Remove(day.Date);
            if (day.IsInForce)
            {
                days.Add(day.Date, day.IsWorkingDay);
            }
        }

        return new WorkCalendar(days.Where(d => !d.Value).Select(d => d.Key), days.Where(d => d.Value).Select(d => d.Key));
    }
}
