using System.Globalization;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

/// <summary>
/// The worked examples of clocks that end on days off, with the real holiday table; the pages are tested where the clocks start.
/// </summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.From(CatalogueSeed.Holidays());

    [Fact]
    public void OneDayOffWrittenFarAhead_LeavesTheHolidaysOfTheYearsBefore()
    {
        var calendar = WorkingCalendar.From(CatalogueSeed.Holidays()
            .Append(new Holiday { Date = Day("2031-06-17"), Name = "Nghỉ bão", IsConfirmed = true }));

        Assert.False(calendar.IsWorkingDay(Day("2028-01-03"))); // in lieu of Saturday 01/01/2028
        Assert.False(calendar.IsWorkingDay(Day("2031-06-17")));
        Assert.False(calendar.IsWorkingDay(Day("2031-09-02")));
    }

    [Theory]
    [InlineData("2019-12-25", "2020-01-30")] // 24/01 is Tết
    [InlineData("2020-06-01", "2020-07-01")]
    [InlineData("2020-02-15", "2020-03-16")] // leap year
    [InlineData("2020-03-02", "2020-04-01")] // records-and-movements 1
    [InlineData("2020-04-03", "2020-05-04")] // 2: weekend
    [InlineData("2020-01-22", "2020-02-21")] // 3: Tết inside does not stop the count
    public void RecruitmentDecision_IsDueAfterThirtyDays(string decidedOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Recruitment, decidedOn));

    [Theory]
    [InlineData("2020-04-15", "2020-05-04")]
    [InlineData("2026-03-05", "2026-03-20")]
    [InlineData("2020-02-01", "2020-02-17")] // records-and-movements 4: from the effective date, not the signing date
    public void ChangeOfData_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Change, effectiveOn));

    [Fact]
    public void MoveInsideTheUnit_EndingOnSaturday_IsDueOnMonday() => // records-and-movements 6
        Assert.Equal(Day("2020-04-27"), DueOf(ObligationRule.InternalMove, "2020-04-10"));

    [Theory]
    [InlineData("2020-08-18", "2020-09-03")] // Quốc khánh, one day in 2020
    [InlineData("2020-07-01", "2020-07-16")] // records-and-movements 5
    [InlineData("2020-04-16", "2020-05-04")] // 7: holiday, then weekend
    [InlineData("2021-01-27", "2021-02-17")] // 11: Tết
    public void Transfer_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Transfer, effectiveOn));

    [Theory]
    [InlineData("2021-04-16", "2021-05-04")] // 01/05 on Saturday, compensated on Monday
    [InlineData("2020-08-18", "2020-09-03")] // records-and-movements 8
    [InlineData("2021-05-01", "2021-05-17")] // 9: the start may be a day off
    [InlineData("2020-10-06", "2020-10-21")] // 10: death, from the date of the document
    public void Departure_IsDueAfterFifteenDays(string effectiveOn, string due) =>
        Assert.Equal(Day(due), DueOf(ObligationRule.Departure, effectiveOn));

    private static DateOnly DueOf(ObligationRule rule, string start) =>
        UpdateObligation.Start(new ObligationFacts(rule, Guid.NewGuid(), Guid.NewGuid(), Day(start), null), Calendar).DueOn;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
