namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Ngày lễ theo dương lịch (Bộ luật Lao động 2019 Điều 112) of years the holiday table does not have yet: known without the yearly
/// notice. One that falls on a weekend gives the next working day off (Điều 111.3).
/// </summary>
internal static class FixedHolidays
{
    private static readonly (int Month, int Day, string Name)[] Days =
        [(1, 1, "Tết Dương lịch"), (4, 30, "Ngày Chiến thắng 30/4"), (5, 1, "Ngày Quốc tế Lao động 1/5"), (9, 2, "Quốc khánh")];

    /// <summary>The holidays themselves, weekend or not.</summary>
    public static IEnumerable<DateOnly> DaysOf(int year) => Days.Select(d => new DateOnly(year, d.Month, d.Day));

    /// <summary>The days off of a year, in order; days in lieu after their holidays.</summary>
    public static IReadOnlyList<(DateOnly Date, string Name)> Of(int year)
    {
        var off = Days.Select(d => (Date: new DateOnly(year, d.Month, d.Day), d.Name)).ToList();
        foreach (var (date, name) in off.Where(d => IsWeekend(d.Date)).ToList())
        {
            var inLieu = date.AddDays(1);
            while (IsWeekend(inLieu) || off.Exists(d => d.Date == inLieu))
            {
                inLieu = inLieu.AddDays(1);
            }

            off.Add((inLieu, $"Nghỉ bù {name}"));
        }

        return off;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
