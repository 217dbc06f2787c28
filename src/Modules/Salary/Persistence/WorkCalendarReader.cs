using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Domain.Pay;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>Reads the days off of the state; rows of low confidence wait for Sở Nội vụ and do not count.</summary>
internal static class WorkCalendarReader
{
    /// <summary>The calendar kept beside the code.</summary>
    public static WorkCalendar ReadEmbedded()
    {
        var rows = CsvTable.ReadEmbedded(typeof(WorkCalendarReader).Assembly, "holidays.csv")
            .Where(r => r["confidence"] != "low")
            .Select(r => (Day: DateOnly.ParseExact(r["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture), IsWorkingDay: r["is_working_day"] == "true"))
            .ToList();
        return new WorkCalendar(rows.Where(r => !r.IsWorkingDay).Select(r => r.Day), rows.Where(r => r.IsWorkingDay).Select(r => r.Day));
    }
}
