using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.HostTests.Web;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Nguyễn\u200BVăn\u200D An", "NguyễnVăn An")] // zero-width
    [InlineData("\u202Efdp.nA\u202C", "fdp.nA")] // right-to-left
    [InlineData("Lê\uFFFE Bình", "Lê Bình")] // no character: cannot be normalised
    [InlineData("Lê\uFDD0 Bình", "Lê Bình")]
    [InlineData("\uFEFFLê\u00AD Bình", "Lê Bình")] // byte order mark, soft hyphen
    [InlineData("Lê\tBình\r\nAn", "Lê Bình An")]
    [InlineData("𠀋 chữ Nôm", "𠀋 chữ Nôm")] // a whole pair stays
    [InlineData("e\u0302\u0301", "ế")]
    public void Clean_DropsWhatNobodySees(string typed, string expected) => Assert.Equal(expected, VietnameseText.Clean(typed));

    [Fact] // an attribute cannot hold one
    public void Clean_DropsHalvesOfPairs() => Assert.Equal("Lê Bình", VietnameseText.Clean("Lê" + (char)0xD800 + " Bình" + (char)0xDC00));

    [Theory]
    [InlineData("\u200B\u202E\uFFFE")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Clean_NothingSeen_IsNothing(string? typed) => Assert.Null(VietnameseText.Clean(typed));

    [Fact]
    public void SearchKey_WithUnseenMarks_FindsTheSame() =>
        Assert.Equal(VietnameseText.SearchKey("Đặng Văn Út"), VietnameseText.SearchKey("Đặng\u200B Văn Út\uFFFE\u202E"));

    [Fact]
    public void WithoutUnseen_KeepsLinesAndSpaces() =>
    Assert.Equal("một\n hai  ba\t", VietnameseText.WithoutUnseen("một\n hai\u200B  ba\t"));
}
