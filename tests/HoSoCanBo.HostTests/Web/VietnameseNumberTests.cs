using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

namespace HoSoCanBo.HostTests.Web;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData("2.340.000", "2340000")]
    [InlineData("2340000", "2340000")]
    [InlineData("2 340 000", "2340000")]
    [InlineData("3,33", "3.33")]
    [InlineData("3.33", "3.33")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("-1.500", "-1500")]
    [InlineData("0", "0")]
    public void TryParse_AsPeopleType_ReadsTheNumber(string typed, string expected)
    {
        Assert.True(VietnameseNumber.TryParse(typed, out var number));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), number);
    }

    [Theory]
    [InlineData("1,234,567")]
    [InlineData("1.23.456")]
    [InlineData("12e5")]
    [InlineData("ba")]
    [InlineData("-")]
    [InlineData("99999999999999999999999999999999999")]
    public void TryParse_NoNumber_IsRefused(string typed) => Assert.False(VietnameseNumber.TryParse(typed, out _));
}
