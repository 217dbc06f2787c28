using System.Text;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

public sealed class CsvTests
{
    private static List<(int Number, string[] Cells)> Read(byte[] content)
    {
        using var workbook = WorkbookReader.Open(new MemoryStream(content), takesCsv: true);
        return [.. workbook.ReadRows(workbook.Sheets[0])
            .Select(r => (r.Number, r.Cells.Select(c => c.ToString()).TakeWhile(c => c.Length > 0).ToArray()))];
    }

    [Theory]
    [InlineData("a,b;c\n1,2;3")]
    [InlineData("a;b,c\r\n1;2,3\r\n")]
    [InlineData("a\tb,c;d\n1\t2,3;4")]
    [InlineData("sep=|\r\na|b\r\n1|2")]
    public void Separator_IsSaidByTheFirstLine(string text) => Assert.Equal(2, Read(Encoding.UTF8.GetBytes(text))[^1].Cells.Length);

    [Fact]
    public void Rows_KeepTheLineTheyBeginIn()
    {
        var rows = Read(Encoding.UTF8.GetBytes("a,b\n\n\"hai\ndòng, \"\"ngoặc\"\"\",2\r\n,,\n3,4"));

        Assert.Equal([1, 3, 6], rows.Select(r => r.Number));
        Assert.Equal("hai\ndòng, \"ngoặc\"", rows[1].Cells[0]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Encoding_WithAMark_IsKnown(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal("Đặng", Read([.. encoding.GetPreamble(), .. encoding.GetBytes("Đặng,b\n1,2")])[0].Cells[0]);
    }

    [Fact]
    public void Encoding_OfOldFonts_IsRefusedByName() =>
        Assert.Equal("workbook.csv-encoding",
            Assert.Throws<RuleViolationException>(() => Read([.. "Tr"u8, 0xAD, (byte)',', (byte)'b', (byte)'\n'])).Code);
}
