using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Windows of Điều 15 with the worked dates of monthly-process.</summary>
public sealed class SheetWindowTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendarReader.ReadEmbedded();
    private static readonly PayMonth October = new(2026, 10);

    [Fact]
    public void D15_1_ADeadlineOnADayOff_MovesToTheNextWorkingDay()
    {
        Assert.Equal(new DateOnly(2026, 10, 12), SheetWindow.DueOn(October, SheetGroup.Province, Calendar));
        Assert.Equal(new DateOnly(2026, 11, 10), SheetWindow.DueOn(new PayMonth(2026, 11), SheetGroup.Province, Calendar));
    }

    [Fact]
    public void D15_2_TheDistrictHasUntilDay20_AndItsUnitsUntilDay15()
    {
        Assert.Equal(new DateOnly(2026, 10, 20), SheetWindow.DistrictDueOn(October, Calendar));
        Assert.Equal(new DateOnly(2026, 10, 15), SheetWindow.DueOn(October, SheetGroup.DistrictUnit, Calendar));
    }

    [Fact]
    public void D15_3_ConsolidationIsOnDay25_OrTheNextWorkingDay() =>
        Assert.Equal(new DateOnly(2026, 10, 26), SheetWindow.ConsolidationOn(October, Calendar));

    [Fact]
    public void RemindFrom_IsThreeWorkingDaysBefore() =>
        Assert.Equal(new DateOnly(2026, 10, 7), SheetWindow.RemindFrom(new DateOnly(2026, 10, 12), Calendar));
}
