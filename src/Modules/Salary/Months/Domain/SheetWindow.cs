using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>
/// Thời hạn của Điều 15 Quy chế 80/QĐ-UBND-HC: a window opens on day 1; one that would end on a day off ends with the next
/// working day (Bộ luật Dân sự 2015 Điều 148.5).
/// </summary>
internal static class SheetWindow
{
    /// <summary>Working days before the end on which reminders begin.</summary>
    public const int RemindWorkingDays = 3;

    private const int ProvinceDay = 10;
    private const int DistrictUnitDay = 15;
    private const int DistrictDay = 20;
    private const int ConsolidationDay = 25;

    /// <summary>The last day for a unit's sheet.</summary>
    public static DateOnly DueOn(PayMonth month, SheetGroup group, WorkingCalendar calendar) =>
        LastDay(month, group == SheetGroup.Province ? ProvinceDay : DistrictUnitDay, calendar);

    /// <summary>The last day for a huyện to send its units' sheets (Điều 15.2).</summary>
    public static DateOnly DistrictDueOn(PayMonth month, WorkingCalendar calendar) => LastDay(month, DistrictDay, calendar);

    /// <summary>The day Sở Tài chính takes the changes in (Điều 15.3).</summary>
    public static DateOnly ConsolidationOn(PayMonth month, WorkingCalendar calendar) => LastDay(month, ConsolidationDay, calendar);

    /// <summary>The first day on which units that have not sent are reminded.</summary>
    public static DateOnly RemindFrom(DateOnly dueOn, WorkingCalendar calendar)
    {
        var day = dueOn;
        for (var left = RemindWorkingDays; left > 0;)
        {
            day = day.AddDays(-1);
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private static DateOnly LastDay(PayMonth month, int dayOfMonth, WorkingCalendar calendar)
    {
        var day = new DateOnly(month.Year, month.Month, dayOfMonth);
        while (!calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
