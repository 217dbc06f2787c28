using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

public sealed class ValueHistoryTests
{
    private static readonly ValueChange[] Changes =
    [
        new(new DateOnly(2015, 3, 1), "Cử nhan", "Thạc sỉ"), // a decision
        new(null, "Thạc sỉ", "Thạc sĩ"), // its words corrected
        new(new DateOnly(2012, 1, 1), "Thạc sĩ", "Cử nhân luật"), // an older decision, entered late
        new(new DateOnly(2022, 9, 1), "Thạc sĩ", "Tiến sĩ"),
    ];

    [Theory]
    [InlineData("2011-12-31", "Cử nhan")]
    [InlineData("2012-01-01", "Cử nhân luật")]
    [InlineData("2015-02-28", "Cử nhân luật")]
    [InlineData("2015-03-01", "Thạc sĩ")]
    [InlineData("2022-08-31", "Thạc sĩ")]
    [InlineData("2022-09-01", "Tiến sĩ")]
    public void ValueOn_EveryDay_FollowsTheEffectiveDays(string day, string value) =>
        Assert.Equal(value, ValueHistory.ValueOn(Changes, DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void ValueOn_FilledInLateWithoutADecision_WasTrueBefore() =>
        Assert.Equal("Kinh", ValueHistory.ValueOn([new ValueChange(null, null, "Kinh")], new DateOnly(2000, 1, 1)));

    [Fact]
    public void ValueOn_FirstEntryCorrected_NeverHeld() =>
        Assert.Equal("Kinh", ValueHistory.ValueOn([new ValueChange(null, "Hoa", "Kinh")], new DateOnly(2000, 1, 1)));
}
