using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>How the cells of a workbook look; the numbers are places in its style sheet.</summary>
internal static class WorkbookStyles
{
    /// <summary>Paper size 9 of ECMA-376 part 1, 18.3.1.63.</summary>
    public const uint A4 = 9;

    private const uint Title = 1;
    private const uint Heading = 2;
    private const uint Words = 3;
    private const uint Amount = 4;
    private const uint Exact = 5;

    private const uint WholeNumber = 3; // built in: #,##0
    private const uint FourDecimals = 164; // first number free for own formats

    /// <summary>The style of a cell; a row of one cell is a line of text across the sheet, without a frame.</summary>
    public static uint Of(Cell cell, bool isHead, bool isTable) => cell switch
    {
        _ when isHead => isTable ? Heading : Title,
        _ when !isTable => 0,
        { Number: null } => Words,
        _ => cell.IsExact ? Exact : Amount,
    };

    /// <summary>The styles, in the order of their numbers.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = FourDecimals, FormatCode = "#,##0.0000" }),
        new Fonts(FontOf(isBold: false), FontOf(isBold: true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), Frame()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1 },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center, Vertical = VerticalAlignmentValues.Center, WrapText = true }) { FontId = 1, BorderId = 1 },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { BorderId = 1 },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = WholeNumber, BorderId = 1 },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = FourDecimals, BorderId = 1 }));

    private static Font FontOf(bool isBold)
    {
        OpenXmlElement[] rest = [new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }];
        return new Font(isBold ? [new Bold(), .. rest] : rest);
    }

    private static Border Frame() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin });
}

/// <summary>How wide the columns of a workbook are: as its words and amounts need, so that no amount shows as "####".</summary>
internal static class WorkbookWidths
{
    private const int Least = 6;
    private const int Most = 48;
    private const int Air = 2;

    /// <summary>The columns of a table; headings are broken at blanks, titles run across the sheet.</summary>
    public static Columns Of(IReadOnlyList<IReadOnlyList<Cell>> rows, int headRows)
    {
        var table = rows.Index().Where(r => r.Item.Count > 1).ToList();
        var columns = new Columns();
        for (var column = 0; column < table.Max(r => r.Item.Count); column++)
        {
            var longest = table.Where(r => column < r.Item.Count).Max(r => LengthOf(r.Item[column], r.Index < headRows));
            columns.Append(new Column
            {
                Min = (uint)column + 1, Max = (uint)column + 1, Width = Math.Clamp(longest, Least, Most) + Air, CustomWidth = true,
            });
        }

        return columns;
    }

    private static int LengthOf(Cell cell, bool isHead) => cell switch
    {
        { Text: { } text } => isHead ? text.Split(' ').Max(w => w.Length) : text.Length,
        { Number: { } number } => $"{number:#,##0}".Length + (cell.IsExact ? 5 : 0),
        _ => 0,
    };
}
