namespace HoSoCanBo.Salary.Pay.Tests;

public sealed class AmountInWordsTests
{
    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(5, "Năm đồng")]
    [InlineData(10, "Mười đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(11, "Mười một đồng")]
    [InlineData(105, "Một trăm linh năm đồng")]
    [InlineData(110, "Một trăm mười đồng")]
    [InlineData(1_005, "Một nghìn không trăm linh năm đồng")]
    [InlineData(8_766_450, "Tám triệu bảy trăm sáu mươi sáu nghìn bốn trăm năm mươi đồng")]
    [InlineData(1_000_015, "Một triệu không trăm mười lăm đồng")]
    [InlineData(2_000_000_000, "Hai tỷ đồng")]
    [InlineData(1_234_000_000_000, "Một nghìn hai trăm ba mươi tư tỷ đồng")]
    [InlineData(1_000_000_500, "Một tỷ năm trăm đồng")]
    [InlineData(-4_743_750, "Âm bốn triệu bảy trăm bốn mươi ba nghìn bảy trăm năm mươi đồng")]
    public void Of_ReadsAsVietnameseDo(long amount, string words) => Assert.Equal(words, AmountInWords.Of(amount));
}
