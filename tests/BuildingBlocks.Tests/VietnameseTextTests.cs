namespace HoSoCanBo.BuildingBlocks.Tests;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("\u00D0ặng Thị Mẫu", "Đặng Thị Mẫu")] // Eth: looks like Đ, written by old converters
    [InlineData("\u0189ặng \u00F0ình", "Đặng đình")]
    [InlineData("Ðặng\u200B Thị\uFEFF Mẫu", "Đặng Thị Mẫu")]
    [InlineData("\u202EĐặng\u2069 \u00ADThị\u200F", "Đặng Thị")]
    [InlineData("  Nguye\u0302\u0303n \u00A0 An ", "Nguyễn An")]
    public void Clean_OfOddLetters_GivesTheOrdinaryOnes(string odd, string ordinary) => Assert.Equal(ordinary, VietnameseText.Clean(odd));

    /// <summary>No letters at all: composing them throws, which was an error of the server.</summary>
    [Fact]
    public void Clean_OfWhatIsNoLetter_LeavesItOut()
    {
        Assert.Equal("Nguyễn An", VietnameseText.Clean("Nguyễn\uFFFE An\uD800"));
        Assert.Equal("nguyen an", VietnameseText.SearchKey("\uDC00Nguyễn An\uFFFF"));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \uFEFF\u00A0")]
    public void Clean_OfMarksAlone_IsNothing(string odd) => Assert.Null(VietnameseText.Clean(odd));

    [Theory]
    [InlineData("\u00D0ặng")]
    [InlineData("Đặng")]
    [InlineData("da\u0323\u0306ng")]
    [InlineData("ĐẶNG\u200D")]
    public void SearchKey_OfAnySpelling_IsTheSame(string name) => Assert.Equal("dang", VietnameseText.SearchKey(name));

    [Fact]
    public void Clean_OfOrdinaryText_KeepsSymbolsOfTwoUnits() => Assert.Equal("a 👍 b", VietnameseText.Clean("a  👍 b"));
}
