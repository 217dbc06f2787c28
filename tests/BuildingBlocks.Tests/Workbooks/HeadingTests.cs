using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

public sealed class HeadingTests
{
    private static WorkbookRow Row(params string[] texts) => new(1, [.. texts.Select(WorkbookCell.OfText)]);

    [Theory]
    [InlineData("Số hiệu")]
    [InlineData(" SO  HIEU *")]
    [InlineData("số hiệu\n")]
    public void Heading_TypedAnew_Counts(string typed) =>
    Assert.Equal("x", WorkbookHeadings.Read(Row("", typed), "Số hiệu").CellOf(Row("", "x"), "Số hiệu").Text);

    [Fact]
    public void Heading_ThatStandsTwice_IsRefused() =>
        Assert.Contains(
            "A và C", Assert.Throws<RuleViolationException>(() => WorkbookHeadings.Read(Row("Mã", "Tên", "mã *"), "Mã", "Tên")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Heading_NobodyWants_IsNamed() => Assert.Equal(["B (Màu)"], WorkbookHeadings.Read(Row("Mã", "Màu"), "Mã").Unknown);
}
