using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Writes the part of one sheet, forward only.</summary>
internal sealed class SheetPartWriter : IDisposable
{
    public const string XmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>More letters Excel does not take into a cell.</summary>
    private const int TextMaxLength = 32_767;

    private const int RowsWithChoices = 20_001; // as many as an import takes

    private readonly TextWriter part;
    private readonly SheetLayout layout;
    private readonly List<string> letters = [];
    private int number;

    public SheetPartWriter(TextWriter part, SheetLayout layout)
    {
        (this.part, this.layout) = (part, layout);
        part.Write(XmlHead);
        part.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (layout.IsForPrint)
        {
            part.Write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        }

        WriteView();
        WriteColumns();
        part.Write("<sheetData>");
    }

    /// <summary>The next row; in printed tables heads, frames and formats follow from where the row stands.</summary>
    public void WriteRow(IReadOnlyList<SheetCell> cells)
    {
        part.Write("<row r=\"");
        part.Write((++number).ToString(CultureInfo.InvariantCulture));
        part.Write("\">");
        for (var column = 0; column < cells.Count; column++)
        {
            WriteCell(column, cells[column], layout.IsForPrint ? LookOf(cells[column], isTable: cells.Count > 1) : cells[column].Look);
        }

        part.Write("</row>");
    }

    public void End()
    {
        part.Write("</sheetData>");
        WriteChoices();
        if (layout.IsForPrint)
        {
            part.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
            // 9 is A4, ECMA-376 part 1, 18.3.1.63
            part.Write("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        }

        part.Write("</worksheet>");
    }

    public void Dispose() => part.Dispose();

    /// <summary>A row of one cell is a line of text across the sheet, without a frame.</summary>
    private SheetLook LookOf(in SheetCell cell, bool isTable) => cell switch
    {
        _ when number <= layout.HeadRows => isTable ? SheetLook.Heading : SheetLook.Title,
        _ when !isTable => SheetLook.Plain,
        { Number: null } => SheetLook.Words,
        { Look: SheetLook.Day } => SheetLook.Day,
        _ => cell.IsExact ? SheetLook.Exact : SheetLook.Amount,
    };

    private void WriteView()
    {
        if (layout.HeadRows > 0)
        {
            part.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"{layout.HeadRows}\" topLeftCell=\"A{layout.HeadRows + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"));
        }
    }

    private void WriteColumns()
    {
        if (layout.Columns.Count == 0)
        {
            return;
        }

        part.Write("<cols>");
        foreach (var (i, column) in layout.Columns.Index())
        {
            var style = column.IsText ? $" style=\"{(int)SheetLook.Text}\"" : "";
            part.Write(string.Create(
                CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{column.Width:0.##}\"{style} customWidth=\"1\"/>"));
        }

        part.Write("</cols>");
    }

    /// <summary>The lists help to choose and forbid nothing: the import says what is wrong, and takes codes and names.</summary>
    private void WriteChoices()
    {
        var choices = layout.Columns.Index().Where(c => c.Item.Choices is not null).ToList();
        if (choices.Count == 0)
        {
            return;
        }

        part.Write(string.Create(CultureInfo.InvariantCulture, $"<dataValidations count=\"{choices.Count}\">"));
        foreach (var (i, column) in choices)
        {
            var name = WorkbookAddress.ColumnName(i);
            part.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"{name}{layout.HeadRows + 1}:{name}{RowsWithChoices}\"><formula1>{WorkbookText.Escaped(column.Choices!)}</formula1></dataValidation>"));
        }

        part.Write("</dataValidations>");
    }

    private void WriteCell(int column, in SheetCell cell, SheetLook look)
    {
        if (cell.Text is null && cell.Number is null && look is SheetLook.Plain)
        {
            return;
        }

        part.Write("<c r=\"");
        part.Write(LettersOf(column));
        part.Write(number.ToString(CultureInfo.InvariantCulture));
        part.Write("\" s=\"");
        part.Write(((int)look).ToString(CultureInfo.InvariantCulture));
        if (cell.Text is { } text)
        {
            part.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            part.Write(WorkbookText.Escaped(VietnameseText.Cut(text, TextMaxLength)));
            part.Write("</t></is></c>");
            return;
        }

        part.Write("\">");
        if (cell.Formula is { } formula)
        {
            part.Write("<f>");
            part.Write(WorkbookText.Escaped(formula));
            part.Write("</f>");
        }

        if (cell.Number is { } value)
        {
            part.Write("<v>");
            part.Write(value.ToString(CultureInfo.InvariantCulture));
            part.Write("</v>");
        }

        part.Write("</c>");
    }

    private string LettersOf(int column)
    {
        while (letters.Count <= column)
        {
            letters.Add(WorkbookAddress.ColumnName(letters.Count));
        }

        return letters[column];
    }
}
