using System.Globalization;
using System.Xml;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>What the cells of a sheet need to know of the workbook.</summary>
/// <param name="SharedTexts">The texts cells refer to by number.</param>
/// <param name="Formats">Which styles show a day.</param>
/// <param name="SerialOffset">Days to add to a serial number: 1462 in a workbook that counts from 1904.</param>
internal sealed record SheetContext(List<string> SharedTexts, NumberFormats Formats, double SerialOffset);

/// <summary>Goes through the filled rows of a sheet, forward only.</summary>
internal sealed class SheetRows(XmlReader reader, SheetContext context)
{
    private readonly WorkbookCell[] cells = new WorkbookCell[WorkbookReader.ColumnsMax];
    private int number;

    public WorkbookRow Current { get; private set; }

    /// <summary>Whether the row has something beyond the columns that are read.</summary>
    public bool HasUnreadColumns { get; private set; }

    public bool MoveNext()
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                continue;
            }

            number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) && given > 0 ? given : number + 1;
            var isHidden = reader.GetAttribute("hidden") is "1" or "true" || (reader.GetAttribute("ht") is { } height && IsZero(height));
            if (ReadCells())
            {
                Current = new WorkbookRow(number, cells, isHidden);
                return true;
            }
        }

        return false;
    }

    private static bool IsZero(string height) => double.TryParse(height, CultureInfo.InvariantCulture, out var points) && points == 0;

    private bool ReadCells()
    {
        Array.Clear(cells);
        if (reader.IsEmptyElement)
        {
            return false;
        }

        var isFilled = false;
        var index = -1;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row"))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
            {
                continue;
            }

            index = WorkbookAddress.ColumnIndex(reader.GetAttribute("r")) is >= 0 and var given ? given : index + 1;
            var cell = ReadCell();
            if (index < cells.Length && !cell.IsEmpty)
            {
                cells[index] = cell;
                isFilled = true;
            }

            HasUnreadColumns |= index >= cells.Length && !cell.IsEmpty;
        }

        return isFilled;
    }

    private WorkbookCell ReadCell()
    {
        var type = reader.GetAttribute("t");
        var style = reader.GetAttribute("s");
        if (reader.IsEmptyElement)
        {
            return default;
        }

        string? value = null;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "v" or "t")
            {
                value += WorkbookText.ReadElement(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "rPh" or "f")
            {
                WorkbookText.Skip(reader);
            }
        }

        return string.IsNullOrWhiteSpace(value) ? default : ToCell(type, style, value);
    }

    private WorkbookCell ToCell(string? type, string? style, string value) => type switch
    {
        "s" => WorkbookCell.OfText(context.SharedTexts[int.Parse(value, CultureInfo.InvariantCulture)]),
        "str" or "inlineStr" => WorkbookCell.OfText(WorkbookText.Unescaped(value)),
        "b" => new WorkbookCell(WorkbookCellKind.Boolean, null, value.Trim() is "1" or "true" ? 1 : 0),
        "e" => new WorkbookCell(WorkbookCellKind.Error, value, 0),
        "d" => WorkbookDay.OfIso(value) is { } day
            ? new WorkbookCell(WorkbookCellKind.Date, null, WorkbookCell.SerialOf(day))
            : WorkbookCell.OfText(value),
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && double.IsFinite(serial) =>
            NumberCell(serial, style),
        _ => WorkbookCell.OfText(WorkbookText.Unescaped(value)),
    };

    private WorkbookCell NumberCell(double serial, string? style) => context.Formats.IsDateStyle(style)
        ? new WorkbookCell(WorkbookCellKind.Date, null, serial + context.SerialOffset)
        : new WorkbookCell(WorkbookCellKind.Number, null, serial);
}
