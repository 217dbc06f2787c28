using System.Globalization;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

/// <summary>Every worked example of domain/working-days.md and of section 4 of records-and-movements.md, with the real holiday table.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.From(CatalogueSeed.Holidays());

    [Theory]
    [InlineData("2020-01-22", "2020-02-03")] // Tết 23 to 29/01
    [InlineData("2020-03-31", "2020-04-06")] // Giỗ Tổ 02/04
    [InlineData("2024-04-25", "2024-05-03")] // 29/04 swapped off
    [InlineData("2024-05-02", "2024-05-06")] // Saturday 04/05 is worked
    [InlineData("2025-08-28", "2025-09-04")] // 01 and 02/09 off
    [InlineData("2026-11-23", "2026-11-26")] // 24/11 is not confirmed
    public void D8_2_ThreeWorkingDays_EndOnTheThirdWorkingDayAfterIssue(string issued, string due) =>
        Assert.Equal(Day(due), Calendar.DueAfterWorkingDays(Day(issued), 3));

    [Fact]
    public void OneDayOffWrittenFarAhead_LeavesTheHolidaysOfTheYearsBefore()
    {
        var calendar = WorkingCalendar.From(CatalogueSeed.Holidays().Append(new Holiday { Date = Day("2031-06-17"), Name = "Nghỉ bão", IsConfirmed = true }));

        Assert.False(calendar.IsWorkingDay(Day("2028-01-03"))); // in lieu of Saturday 01/01/2028
        Assert.False(calendar.IsWorkingDay(Day("2031-06-17")));
        Assert.False(calendar.IsWorkingDay(Day("2031-09-02")));
    }

    [Fact]
    public void D8_2_TheDay24November_CountsOnceItIsConfirmed()
    {
        var day = Day("2026-11-24");
        var confirmed = WorkingCalendar.From(CatalogueSeed.Holidays()
            .Select(h => h.Date == day ? new Holiday { Date = day, Name = h.Name, IsConfirmed = true } : h));

        Assert.Equal(Day("2026-11-27"), confirmed.DueAfterWorkingDays(Day("2026-11-23"), 3));
    }

    [Theory]
    [InlineData("2019-12-25", "2020-01-30")] // 24/01 is Tết
    [InlineData("2020-06-01", "2020-07-01")]
    [InlineData("2020-02-15", "2020-03-16")] // leap year
    [InlineData("2020-03-02", "2020-04-01")] // records-and-movements 1
    [InlineData("2020-04-03", "2020-05-04")] // 2: weekend
    [InlineData("2020-01-22", "2020-02-21")] // 3: Tết inside does not stop the count
    public void D10_1_RecruitmentDecision_IsDueAfterThirtyDays(string decidedOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Recruitment, decidedOn));

    [Theory]
    [InlineData("2020-04-15", "2020-05-04")]
    [InlineData("2026-03-05", "2026-03-20")]
    [InlineData("2020-02-01", "2020-02-17")] // records-and-movements 4: from the effective date, not the signing date
    public void D10_2_ChangeOfData_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Change, effectiveOn));

    [Fact]
    public void D11_1_MoveInsideTheUnit_EndingOnSaturday_IsDueOnMonday() => // records-and-movements 6
        Assert.Equal(Day("2020-04-27"), DueOf(ObligationRule.InternalMove, "2020-04-10"));

    [Theory]
    [InlineData("2020-08-18", "2020-09-03")] // Quốc khánh, one day in 2020
    [InlineData("2020-07-01", "2020-07-16")] // records-and-movements 5
    [InlineData("2020-04-16", "2020-05-04")] // 7: holiday, then weekend
    [InlineData("2021-01-27", "2021-02-17")] // 11: Tết
    public void D11_2_Transfer_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Transfer, effectiveOn));

    [Theory]
    [InlineData("2021-04-16", "2021-05-04")] // 01/05 on Saturday, compensated on Monday
    [InlineData("2020-08-18", "2020-09-03")] // records-and-movements 8
    [InlineData("2021-05-01", "2021-05-17")] // 9: the start may be a day off
    [InlineData("2020-10-06", "2020-10-21")] // 10: death, from the date of the document
    public void D11_3_Departure_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Departure, effectiveOn));

    [Fact]
    public void D16_7_TwoConsecutiveWorkingDays_SkipWeekendAndHolidays() => // down from Friday 29/08/2025
        Assert.Equal(Day("2025-09-03"), Calendar.DueAfterWorkingDays(Day("2025-08-28"), 2));

    [Fact]
    public void D15_2_TheTwentiethOfJune2020_IsNoWorkingDay_ItsEveIs()
    {
        Assert.False(Calendar.IsWorkingDay(Day("2020-06-20")));
        Assert.True(Calendar.IsWorkingDay(Day("2020-06-19")));
    }

    private static DateOnly DueOf(ObligationRule rule, string start) =>
        UpdateObligation.Start(new ObligationFacts(rule, Guid.NewGuid(), Guid.NewGuid(), Day(start), null), Calendar).DueOn;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
