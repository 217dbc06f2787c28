using System.IO.Compression;
using System.Xml.Linq;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

public sealed class WriterTests
{
    [Fact]
    public async Task List_ComesBackAsItWent()
    {
        var row = new Dictionary<string, object?>
        {
            ["Chữ"] = "Đặng & <con> \"x\" _x0041_ \u0001", ["Số"] = 3.33m, ["Ngày"] = new DateOnly(1984, 3, 5), ["Mã"] = "0077",
            ["Dòng"] = "a\nb", ["Trống"] = null, ["Nguyên"] = 7,
        };
        using var workbook =
            WorkbookReader.Open(new MemoryStream(await WorkbookFile.OfAsync([row], "Danh sách", TestContext.Current.CancellationToken)));
        var rows = workbook.ReadRows(workbook.Sheets.Single()).Select(r => r.Cells[..7].ToArray()).ToList();

        Assert.Equal(row.Keys, rows[0].Select(c => c.ToString()));
        Assert.Equal([row["Chữ"], "3,33", "05/03/1984", "0077", "a\nb", "", "7"], rows[1].Select(c => (object?)c.ToString()));
        Assert.Equal((WorkbookCellKind.Number, WorkbookCellKind.Date), (rows[1][1].Kind, rows[1][2].Kind));
    }

    [Fact]
    public async Task Stream_OfOneRowObject_KeepsEveryRow()
    {
        static async IAsyncEnumerable<IDictionary<string, object?>> Rows()
        {
            var row = new Dictionary<string, object?>();
            for (var i = 1; i <= 1000; i++)
            {
                row["STT"] = i;
                yield return row;
                await Task.Yield();
            }
        }

        await using var file = await WorkbookFile.StreamAsync(Rows(), "Danh sách", TestContext.Current.CancellationToken);
        using var workbook = WorkbookReader.Open(file);

        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (double)i),
            workbook.ReadRows(workbook.Sheets[0]).Skip(1).Select(r => r.Cells[0].Number));
    }

    [Fact]
    public void Sheet_WithChoices_OffersThem()
    {
        using var file = new MemoryStream();
        using (var writer = new WorkbookWriter(file))
        {
            writer.AddSheet(new SheetLayout("Cán bộ", [new(10, IsText: true), new(12, Choices: "'Danh mục'!$B$2:$B$3")]),
                [["Số hiệu", "Loại"]]);
            writer.AddSheet(new SheetLayout("cán bộ", []), [["x"]]);
            writer.Complete();
        }

        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var zip = new ZipArchive(file);
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        // Excel insists on this order
        Assert.Equal(["sheetViews", "cols", "sheetData", "dataValidations"], sheet.Root!.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("'Danh mục'!$B$2:$B$3", sheet.Descendants(main + "formula1").Single().Value);
        Assert.Equal("7", sheet.Descendants(main + "col").First().Attribute("style")!.Value);
        Assert.Equal(["Cán bộ", "cán bộ (2)"],
            XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open()).Descendants(main + "sheet").Select(s => s.Attribute("name")!.Value));
    }

    [Theory]
    [InlineData("BCCB/01[a]", "BCCB-01-a-")]
    [InlineData("'", "Sheet")]
    [InlineData("Một tên dài hơn ba mươi mốt chữ cái", "Một tên dài hơn ba mươi mốt chữ")]
    public void SheetName_ExcelRefuses_IsMended(string name, string safe) => Assert.Equal(safe, WorkbookWriter.SafeName(name));

    [Fact]
    public void PrintedTable_HasFormulasAndPrintTitles()
    {
        var file = PrintedTable.Of("Mẫu", [["Bảng lương"], ["Tên", "Tiền"], ["An", 100], ["Cộng", new SheetCell(null, 100, "SUM(B3:B3)")]],
            headRows: 2);
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        using var book = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());

        Assert.Contains("<f>SUM(B3:B3)</f><v>100</v>", sheet.ReadToEnd(), StringComparison.Ordinal);
        Assert.Contains("'Mẫu'!$2:$2", book.ReadToEnd(), StringComparison.Ordinal);
    }
}
