using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>Giờ làm đêm, làm thêm of one person and month as the unit fills them in, kept in halves of an hour.</summary>
internal sealed class SheetOvertime
{
    /// <summary>Làm đêm trong giờ làm việc.</summary>
    public int NightHalves { get; private set; }

    /// <summary>Làm thêm ngày thường.</summary>
    public int WorkdayHalves { get; private set; }

    /// <summary>Làm thêm ngày thường, ban đêm.</summary>
    public int WorkdayNightHalves { get; private set; }

    /// <summary>Làm thêm ngày nghỉ hằng tuần.</summary>
    public int DayOffHalves { get; private set; }

    /// <summary>Làm thêm ngày nghỉ hằng tuần, ban đêm.</summary>
    public int DayOffNightHalves { get; private set; }

    /// <summary>Làm thêm ngày lễ, Tết.</summary>
    public int HolidayHalves { get; private set; }

    /// <summary>Làm thêm ngày lễ, Tết, ban đêm.</summary>
    public int HolidayNightHalves { get; private set; }

    /// <summary>Đã bố trí nghỉ bù: only the difference is paid.</summary>
    public bool HasTimeOffInLieu { get; private set; }

    public void Fill(SheetOvertimeValues values)
    {
        NightHalves = Halves(values.Night);
        (WorkdayHalves, WorkdayNightHalves) = (Halves(values.Workday), Halves(values.WorkdayNight));
        (DayOffHalves, DayOffNightHalves) = (Halves(values.DayOff), Halves(values.DayOffNight));
        (HolidayHalves, HolidayNightHalves) = (Halves(values.Holiday), Halves(values.HolidayNight));
        HasTimeOffInLieu = values.HasTimeOffInLieu;
    }

    /// <summary>As they are typed.</summary>
    public SheetOvertimeValues ToValues() => new()
    {
        Night = Hours(NightHalves), Workday = Hours(WorkdayHalves), WorkdayNight = Hours(WorkdayNightHalves), DayOff = Hours(DayOffHalves),
        DayOffNight = Hours(DayOffNightHalves), Holiday = Hours(HolidayHalves), HolidayNight = Hours(HolidayNightHalves),
        HasTimeOffInLieu = HasTimeOffInLieu,
    };

    /// <summary>As they are paid; overtime at night has the rates of both (TTLT 08/2005/TTLT-BNV-BTC).</summary>
    public IReadOnlyList<ExtraHours> ToExtraHours()
    {
        IEnumerable<ExtraHours> all =
        [
            new(ExtraHoursKind.Night, NightHalves / 2m),
            new(ExtraHoursKind.NormalDay, WorkdayHalves / 2m, HasTimeOffInLieu),
            new(ExtraHoursKind.NormalDay, WorkdayNightHalves / 2m, HasTimeOffInLieu, IsAtNight: true),
            new(ExtraHoursKind.WeeklyDayOff, DayOffHalves / 2m, HasTimeOffInLieu),
            new(ExtraHoursKind.WeeklyDayOff, DayOffNightHalves / 2m, HasTimeOffInLieu, IsAtNight: true),
            new(ExtraHoursKind.Holiday, HolidayHalves / 2m, HasTimeOffInLieu),
            new(ExtraHoursKind.Holiday, HolidayNightHalves / 2m, HasTimeOffInLieu, IsAtNight: true),
        ];
        return [.. all.Where(h => h.Hours > 0)];
    }

    private static int Halves(decimal? hours) => (int)((hours ?? 0) * 2);

    private static decimal? Hours(int halves) => halves == 0 ? null : halves / 2m;
}

/// <summary>What the form says; hours are whole or half.</summary>
public sealed class SheetOvertimeValues
{
    /// <summary>Làm đêm.</summary>
    public decimal? Night { get; set; }

    /// <summary>Làm thêm ngày thường.</summary>
    public decimal? Workday { get; set; }

    /// <summary>Làm thêm ngày thường, ban đêm.</summary>
    public decimal? WorkdayNight { get; set; }

    /// <summary>Làm thêm ngày nghỉ hằng tuần.</summary>
    public decimal? DayOff { get; set; }

    /// <summary>Làm thêm ngày nghỉ hằng tuần, ban đêm.</summary>
    public decimal? DayOffNight { get; set; }

    /// <summary>Làm thêm ngày lễ, Tết.</summary>
    public decimal? Holiday { get; set; }

    /// <summary>Làm thêm ngày lễ, Tết, ban đêm.</summary>
    public decimal? HolidayNight { get; set; }

    /// <summary>Đã bố trí nghỉ bù.</summary>
    public bool HasTimeOffInLieu { get; set; }

    internal IEnumerable<decimal?> All => [Night, Workday, WorkdayNight, DayOff, DayOffNight, Holiday, HolidayNight];
}
