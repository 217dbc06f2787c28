using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

/// <summary>The odd files from outside, as far as reading goes; what the imports make of them, the tests of the modules show.</summary>
public sealed class OddFileTests
{
    private static List<string[]> Read(string name, bool takesCsv = false)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "OddFiles", name));
        using var workbook = WorkbookReader.Open(file, takesCsv);
        return [.. workbook.Sheets.SelectMany(workbook.ReadRows).Select(r => r.Cells.Select(c => c.ToString()).ToArray())];
    }

    [Theory]
    [InlineData("01-date1904.xlsx", "05/03/1984")]
    [InlineData("05-escaped-cr.xlsx", "Số 12\nấp Một")]
    [InlineData("13-workbook2.xlsx", "Lê Thị Mẫu")]
    [InlineData("14-shared-strings-case.xlsx", "Lê Thị Mẫu")]
    [InlineData("15-backslash-entries.xlsx", "Lê Thị Mẫu")]
    [InlineData("18-numfmt-without-id.xlsx", "KT1")]
    [InlineData("22-batch-row-gap.xlsx", "DT000001")]
    [InlineData("24-catalogue-error-cell.xlsx", "#N/A")]
    [InlineData("25-catalogue-old-fonts.xlsx", "KT")]
    public void File_IsRead(string name, string expected) =>
        Assert.Contains(Read(name).SelectMany(r => r), cell => cell.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("19-no-sheets.xlsx", "workbook.no-sheets")]
    [InlineData("21-batch-broken-sheet.xlsx", "workbook.broken")]
    public void File_IsRefused(string name, string code) =>
    Assert.Equal(code, Assert.Throws<RuleViolationException>(() => Read(name)).Code);

    [Fact]
    public void Csv_OfVietnameseSettings_IsRead() => Assert.Contains("87.SYT.CDC", Read("32-reorg-semicolon.csv", takesCsv: true)[1]);

    [Fact]
    public void Csv_WhereAWorkbookIsNeeded_IsRefused() =>
        Assert.Equal("workbook.not-a-workbook", Assert.Throws<RuleViolationException>(() => Read("32-reorg-semicolon.csv")).Code);
}
