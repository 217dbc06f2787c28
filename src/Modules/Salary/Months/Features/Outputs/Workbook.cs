using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xl = DocumentFormat.OpenXml.Spreadsheet;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>A cell of a printed table: words, a number, or a formula people check with.</summary>
/// <param name="Text">Words; null for numbers.</param>
/// <param name="Number">A number.</param>
/// <param name="Formula">A formula without the sign of equality; its value stands in <paramref name="Number"/>.</param>
/// <param name="IsExact">Shows four decimals: a coefficient.</param>
internal readonly record struct Cell(string? Text, decimal? Number = null, string? Formula = null, bool IsExact = false)
{
    /// <summary>Words.</summary>
    public static implicit operator Cell(string? text) => new(text);

    /// <summary>An amount.</summary>
    public static implicit operator Cell(long number) => new(null, number);
}

/// <summary>
/// Writes a workbook of one table with formulas, ready to print: the library used for large exports writes values only, and whoever
/// checks a pay sheet wants to see the sums.
/// </summary>
internal static class Workbook
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The file.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="headRows">So many from the top are headings: titles of one cell, then the headings of the columns, which stay in sight and are printed on every page.</param>
    public static byte[] Of(string name, IReadOnlyList<IReadOnlyList<Cell>> rows, int headRows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Sheet();
            var table = book.AddNewPart<WorksheetPart>();
            WriteTable(table, rows, headRows);
            book.Workbook = new Xl.Workbook(
                new Xl.Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(table) }),
                new DefinedNames(new DefinedName($"'{name}'!${headRows}:${headRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }

        return file.ToArray();
    }

    /// <summary>The name of a cell, for formulas: column 0, row 1 is A1.</summary>
    public static string NameOf(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }

    private static void WriteTable(WorksheetPart table, IReadOnlyList<IReadOnlyList<Cell>> rows, int headRows)
    {
        using var writer = OpenXmlWriter.Create(table);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = headRows, TopLeftCell = NameOf(0, headRows + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(WorkbookWidths.Of(rows, headRows));
        writer.WriteStartElement(new SheetData());
        foreach (var (index, row) in rows.Index())
        {
            writer.WriteElement(RowOf(index + 1, row, index < headRows));
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = WorkbookStyles.A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static Row RowOf(int number, IReadOnlyList<Cell> cells, bool isHead)
    {
        var row = new Row { RowIndex = (uint)number };
        foreach (var (column, cell) in cells.Index())
        {
            row.Append(CellOf(cell, NameOf(column, number), WorkbookStyles.Of(cell, isHead, isTable: cells.Count > 1)));
        }

        return row;
    }

    private static Xl.Cell CellOf(Cell cell, string name, uint style)
    {
        var written = new Xl.Cell { CellReference = name, StyleIndex = style };
        if (cell.Text is { } text)
        {
            written.DataType = CellValues.InlineString;
            written.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
        else if (cell.Number is { } number)
        {
            written.CellFormula = cell.Formula is { } formula ? new CellFormula(formula) : null;
            written.CellValue = new CellValue(number);
        }

        return written;
    }
}
