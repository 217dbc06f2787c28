using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

namespace HoSoCanBo.HostTests.Web;

public sealed class VietnameseDateTests
{
    private static readonly DateOnly Today = new(2026, 10, 15);

    [Theory]
    [InlineData("05/03/2020")]
    [InlineData("5/3/2020")]
    [InlineData("5/3/20")]
    [InlineData("5-3-2020")]
    [InlineData("05.03.2020")]
    [InlineData("5 3 2020")]
    [InlineData("05032020")]
    [InlineData("050320")]
    [InlineData("  05/03/2020 ")]
    [InlineData("2020-03-05")]
    public void TryParse_AsPeopleType_ReadsTheDay(string typed)
    {
        Assert.True(VietnameseDate.TryParse(typed, Today, out var day));
        Assert.Equal(new DateOnly(2020, 3, 5), day);
    }

    [Theory]
    [InlineData("1/1/36", 2036)]
    [InlineData("1/1/37", 1937)]
    [InlineData("1/1/99", 1999)]
    [InlineData("1/1/00", 2000)]
    public void TryParse_TwoDigitYear_IsAtMostTenYearsAhead(string typed, int year)
    {
        Assert.True(VietnameseDate.TryParse(typed, Today, out var day));
        Assert.Equal(year, day.Year);
    }

    [Theory]
    [InlineData("01/12/1026", "Năm 1026 của “01/12/1026” quá xa")]
    [InlineData("01122206", "Năm 2206 của “01122206” quá xa")]
    [InlineData("31/02/2020", "không phải là ngày có thật")]
    [InlineData("hôm nay", "không phải là ngày có thật")]
    public void WhyNot_NamesASlipOfTheYearAsOne(string typed, string why) =>
        Assert.Contains(why, VietnameseDate.WhyNot(typed, typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("29/02/2019")]
    [InlineData("00/01/2020")]
    [InlineData("13/13/2020")]
    [InlineData("2020-13-01")]
    [InlineData("03/2020")]
    [InlineData("5/3/202")]
    [InlineData("hôm nay")]
    [InlineData("01/01/0000")]
    [InlineData("01/01/0001")]
    [InlineData("31/12/9999")]
    [InlineData("9999-12-31")]
    [InlineData("999999999999999999999")]
    public void TryParse_NoSuchDay_IsRefused(string typed) =>
        Assert.False(VietnameseDate.TryParse(typed, Today, out _));
}
