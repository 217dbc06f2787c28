using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

public sealed class GuardTests
{
    [Theory]
    [InlineData(5_000_000)]
    [InlineData(60_000_000)]
    [InlineData(int.MaxValue)]
    public void RowGap_CostsNothing(int row)
    {
        var parts = new SheetParts().Part(
            "xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"{row}\"/><row r=\"{row}\"><c r=\"A{row}\"><v>2</v></c></row></sheetData></worksheet>");
        var clock = Stopwatch.StartNew();
        using var workbook = WorkbookReader.Open(parts.ToFile());

        Assert.Equal([1, row], workbook.ReadRows(workbook.Sheets[0]).Select(r => r.Number));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/drawings/vml.xml")]
    public void Part_ThatUnfoldsToFar_IsRefused(string path)
    {
        var blanks = new string(' ', 30_000_000);

        Assert.Equal(
            "workbook.unfolds-too-large",
            Assert.Throws<RuleViolationException>(
                () => WorkbookGuard.Check(new SheetParts().Row("<c r=\"A1\"><v>1</v></c>").Part(path, $"<a>{blanks}</a>").ToFile())).Code);
    }

    /// <summary>The directory of the zip gives a small size for a large part: reading counts for itself.</summary>
    [Fact]
    public void Part_WhoseSizeIsALie_IsRefusedWhileReading()
    {
        var rows = new StringBuilder("<worksheet><sheetData>");
        for (var row = 1; rows.Length < 24_000_000; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<row><c><v>7</v></c><c><v>7</v></c><c><v>7</v></c><c><v>7</v></c></row>");
        }

        var file = WithSmallSizes(new SheetParts().Part("xl/worksheets/sheet1.xml", rows.Append("</sheetData></worksheet>").ToString())
            .ToFile());

        var refused = Assert.Throws<RuleViolationException>(() =>
        {
            using var workbook = WorkbookReader.Open(file);
            _ = workbook.ReadRows(workbook.Sheets[0]).Count();
        });
        Assert.StartsWith("workbook.", refused.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_OfAThousandsOfEntries_IsRefused()
    {
        var parts = new SheetParts().Row("<c r=\"A1\"><v>1</v></c>");
        for (var i = 0; i < 2001; i++)
        {
            parts.Part($"xl/media/{i}.bin", "");
        }

        Assert.Equal("workbook.unfolds-too-large", Assert.Throws<RuleViolationException>(() => WorkbookGuard.Check(parts.ToFile())).Code);
    }

    [Theory]
    [InlineData("số hiệu;họ tên", "workbook.not-a-workbook")]
    [InlineData("PK", "workbook.not-a-workbook")]
    [InlineData("PK\u0003\u0004abc", "workbook.broken")]
    [InlineData("", "workbook.not-a-workbook")]
    public void OtherFile_IsRefusedByName(string content, string code) =>
        Assert.Equal(
            code, Assert.Throws<RuleViolationException>(() => WorkbookGuard.Check(new MemoryStream(Encoding.UTF8.GetBytes(content)))).Code);

    [Fact]
    public void Check_LeavesTheFileAtItsStart()
    {
        var file = new SheetParts().Row("<c r=\"A1\"><v>1</v></c>").ToFile();
        WorkbookGuard.Check(file);

        Assert.Equal(0, file.Position);
    }

    /// <summary>Overwrites the unfolded sizes in the directory of a zip.</summary>
    private static MemoryStream WithSmallSizes(MemoryStream file)
    {
        var bytes = file.ToArray();
        for (var i = 0; i + 46 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i, 4).SequenceEqual("PK\u0001\u0002"u8))
            {
                BitConverter.TryWriteBytes(bytes.AsSpan(i + 24, 4), 1000);
            }
        }

        Assert.All(new ZipArchive(new MemoryStream(bytes)).Entries, entry => Assert.Equal(1000, entry.Length));
        return new MemoryStream(bytes);
    }
}
