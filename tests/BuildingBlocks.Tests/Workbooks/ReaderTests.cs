using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

/// <summary>What other programs write into an .xlsx and Excel reads all the same.</summary>
public sealed class ReaderTests
{
    private static WorkbookCell First(SheetParts parts)
    {
        using var workbook = WorkbookReader.Open(parts.ToFile());
        return workbook.ReadRows(workbook.Sheets[0]).Single().Cells[0];
    }

    [Theory]
    [InlineData("dd/mm/yyyy")]
    [InlineData("dd\\/mm\\/yyyy")]
    [InlineData("[$-42A]dd mmmm yyyy;@")]
    [InlineData("mm/yyyy")]
    [InlineData("mmm")]
    [InlineData("dd/mm/yyyy h:mm AM/PM")]
    public void Format_OfADay_MakesADate(string format) =>
        Assert.Equal(new DateOnly(1984, 3, 5),
            First(new SheetParts().Row("<c r=\"A1\" s=\"1\"><v>30746</v></c>").Part("xl/styles.xml", SheetParts.Styles(format))).Day);

    [Theory]
    [InlineData("h:mm")]
    [InlineData("mm:ss.0")]
    [InlineData("[mm]:ss")]
    [InlineData("h:mm AM/PM")]
    [InlineData("0.00\\d")]
    [InlineData("#,##0 \"đồng / day\"")]
    [InlineData("[Red]0")]
    [InlineData("0_d")]
    [InlineData("General")]
    public void Format_OfNoDay_MakesANumber(string format) =>
        Assert.Equal(WorkbookCellKind.Number,
            First(new SheetParts().Row("<c r=\"A1\" s=\"1\"><v>30746</v></c>").Part("xl/styles.xml", SheetParts.Styles(format))).Kind);

    [Fact]
    public void Days_OfAWorkbookFrom1904_AreMoved()
    {
        var parts = new SheetParts().Row("<c r=\"A1\" s=\"1\"><v>29284</v></c>")
            .Replaced("xl/workbook.xml", "<sheets>", "<workbookPr date1904=\"true\"/><sheets>");

        Assert.Equal(new DateOnly(1984, 3, 5), First(parts).Day);
    }

    [Theory]
    [InlineData(1, 1900, 1, 1)]
    [InlineData(59, 1900, 2, 28)]
    [InlineData(61, 1900, 3, 1)]
    [InlineData(38596, 2005, 9, 1)]
    public void Serial_BeforeTheFalseLeapDay_IsCounted(double serial, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), WorkbookCell.DayOf(serial));
        Assert.Equal(serial, WorkbookCell.SerialOf(new DateOnly(year, month, day)));
        Assert.Null(WorkbookCell.DayOf(60));
    }

    [Theory]
    [InlineData("1984-03-05")]
    [InlineData("1984-03-05T00:00:00")]
    [InlineData("1984-03-05T00:00:00.000Z")]
    public void Cell_OfTypeD_IsADay(string value) =>
        Assert.Equal(new DateOnly(1984, 3, 5), First(new SheetParts().Row($"<c r=\"A1\" t=\"d\"><v>{value}</v></c>")).Day);

    [Theory]
    [InlineData("05/03/1984 00:00:00")]
    [InlineData("5/3/1984 0:00")]
    [InlineData("1984-03-05T00:00:00")]
    [InlineData("05-03-1984")]
    [InlineData("05/03/1984 12:00:00 AM")]
    public void Text_WithMidnight_IsADay(string text) => Assert.Equal(new DateOnly(1984, 3, 5), WorkbookDay.Of(WorkbookCell.OfText(text)));

    [Theory]
    [InlineData("05/03/1984 08:30")]
    [InlineData("tháng 3/1984")]
    public void Text_OfNoDay_IsNone(string text) => Assert.Null(WorkbookDay.Of(WorkbookCell.OfText(text)));

    [Theory]
    [InlineData("a_x000D_\nb", "a\nb")]
    [InlineData("a_x005F_x000D_b", "a_x000D_b")]
    [InlineData("_x0110_ặng", "Đặng")]
    [InlineData("khoa_xyz_1", "khoa_xyz_1")]
    public void Escapes_BecomeSigns(string written, string meant) =>
        Assert.Equal(meant, First(new SheetParts().Row($"<c r=\"A1\" t=\"inlineStr\"><is><t>{written}</t></is></c>")).Text);

    [Fact]
    public void SharedText_InRuns_IsOneText() => Assert.Equal("hai", First(new SheetParts().Row("<c r=\"A1\" t=\"s\"><v>1</v></c>")).Text);

    [Fact]
    public void Formula_GivesItsValue() =>
    Assert.Equal(3, First(new SheetParts().Row("<c r=\"A1\"><f t=\"shared\">1+2</f><v>3</v></c>")).Number);

    [Theory]
    [InlineData("../xl/worksheets/sheet1.xml")]
    [InlineData("./worksheets/sheet1.xml")]
    [InlineData("/xl/worksheets/sheet1.xml")]
    [InlineData("worksheets/../worksheets/Sheet1.XML")]
    [InlineData("worksheets\\sheet1.xml")]
    [InlineData("worksheets/%73heet1.xml")]
    public void Target_OfASheet_IsFound(string target)
    {
        var parts = new SheetParts().Row("<c r=\"A1\"><v>1</v></c>")
            .Part("xl/_rels/workbook.xml.rels", SheetParts.Relations(("rId1", "worksheet", target)));

        Assert.Equal(1, First(parts).Number);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "xl\\worksheets\\sheet1.xml")]
    [InlineData("xl/worksheets/sheet1.xml", "XL/Worksheets/SHEET1.xml")]
    [InlineData("xl/workbook.xml", "xl\\workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels", "/xl/_rels/workbook.xml.rels")]
    public void Part_UnderAnotherSpelling_IsFound(string path, string spelt) =>
        Assert.Equal(1, First(new SheetParts().Row("<c r=\"A1\"><v>1</v></c>").Renamed(path, spelt)).Number);

    [Fact]
    public void MainPart_UnderAnotherName_IsFound()
    {
        var parts = new SheetParts().Row("<c r=\"A1\" t=\"s\"><v>0</v></c>")
            .Part("_rels/.rels", SheetParts.Relations(("rId1", "officeDocument", "/xl/book/main.xml")))
            .Renamed("xl/workbook.xml", "xl/book/main.xml").Part("xl/_rels/workbook.xml.rels", null)
            .Part("xl/book/_rels/main.xml.rels",
                SheetParts.Relations(("rId1", "worksheet", "../worksheets/sheet1.xml"), ("rId2", "sharedStrings", "../texts.xml")))
            .Renamed("xl/sharedStrings.xml", "xl/texts.xml");

        Assert.Equal("một", First(parts).Text);
    }

    [Theory]
    [InlineData("<c r=\"c1\"><v>1</v></c>", 2)]
    [InlineData("<c r=\"C1\"><v>1</v></c>", 2)]
    [InlineData("<c/><c/><c><v>1</v></c>", 2)]
    [InlineData("<c r=\"\"/><c><v>1</v></c>", 1)]
    public void Address_InAnyCaseOrNone_GivesTheColumn(string cells, int column)
    {
        using var workbook = WorkbookReader.Open(new SheetParts().Row(cells).ToFile());

        Assert.Equal(1, workbook.ReadRows(workbook.Sheets[0]).Single().Cells[column].Number);
    }

    [Theory]
    [InlineData("r=\"7\"", 7, false)]
    [InlineData("", 1, false)]
    [InlineData("r=\"-3\"", 1, false)]
    [InlineData("r=\"5\" hidden=\"1\"", 5, true)]
    [InlineData("r=\"5\" ht=\"0\"", 5, true)]
    public void Row_KeepsItsNumberAndWhetherItIsHidden(string attributes, int number, bool isHidden)
    {
        using var workbook = WorkbookReader.Open(new SheetParts().Row("<c r=\"A1\"><v>1</v></c>", attributes).ToFile());
        var row = workbook.ReadRows(workbook.Sheets[0]).Single();

        Assert.Equal((number, isHidden), (row.Number, row.IsHidden));
    }

    [Fact]
    public void Parts_ThatAreMissing_AreNoError() => Assert.Equal(
        1, First(new SheetParts().Row("<c r=\"A1\" s=\"1\"><v>1</v></c>").Part("xl/styles.xml", null)
            .Part("xl/sharedStrings.xml", null)).Number);

    [Fact]
    public void Sheet_WithoutItsPart_IsRefused() => Refused("workbook.sheet-missing", new SheetParts());

    [Fact]
    public void Text_TheWorkbookLacks_IsRefused() => Refused("workbook.broken", new SheetParts().Row("<c r=\"A1\" t=\"s\"><v>9</v></c>"));

    [Theory]
    [InlineData("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>")]
    [InlineData("")]
    [InlineData("{}")]
    public void Sheet_ThatIsNoXml_IsRefused(string content) =>
    Refused("workbook.broken", new SheetParts().Part("xl/worksheets/sheet1.xml", content));

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("_rels/.rels")]
    public void Part_ThatIsNoXml_IsRefused(string path) =>
    Refused("workbook.broken", new SheetParts().Row("<c r=\"A1\"><v>1</v></c>").Part(path, "<a><b>"));

    [Fact]
    public void Parts_CutOff_AreRefused()
    {
        var whole = new SheetParts().Row("<c r=\"A1\"><v>1</v></c>").ToFile().ToArray();
        for (var length = 4; length < whole.Length; length += 37)
        {
            var refused = Assert.Throws<RuleViolationException>(() => WorkbookGuard.Check(new MemoryStream(whole[..length])));
            Assert.StartsWith("workbook.", refused.Code, StringComparison.Ordinal);
        }
    }

    private static void Refused(string code, SheetParts parts) =>
        Assert.Equal(code, Assert.Throws<RuleViolationException>(() => First(parts)).Code);
}
