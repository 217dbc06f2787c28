using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace HoSoCanBo.Personnel.Documents.Workbooks;

/// <summary>
/// Reads the sheets of an .xlsx row by row. Our own, because an import needs what the libraries at hand do not give: the true
/// address of every cell when rows are skipped, dates apart from numbers, and no work for far-away empty columns.
/// Only files that <see cref="WorkbookGuard"/> let pass may be opened.
/// </summary>
internal sealed class WorkbookReader : IDisposable
{
    /// <summary>Columns further right are not read.</summary>
    public const int ColumnsMax = 200;

    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false,
    };

    private readonly ZipArchive zip;
    private readonly Dictionary<string, string> pathBySheet;
    private readonly string[] sharedTexts;
    private readonly bool[] isDateStyle;

    private WorkbookReader(ZipArchive zip)
    {
        this.zip = zip;
        pathBySheet = WorkbookParts.ReadSheets(zip, Xml);
        sharedTexts = WorkbookParts.ReadSharedTexts(zip, Xml);
        isDateStyle = WorkbookParts.ReadDateStyles(zip, Xml);
    }

    /// <summary>Names of the sheets in their order.</summary>
    public IReadOnlyCollection<string> Sheets => pathBySheet.Keys;

    /// <summary>Opens a workbook; the stream must be seekable and stays open.</summary>
    /// <exception cref="BuildingBlocks.RuleViolationException">It cannot be read.</exception>
    public static WorkbookReader Open(Stream file)
    {
        try
        {
            return new WorkbookReader(new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or FormatException or OverflowException)
        {
            throw WorkbookGuard.Broken();
        }
    }

    /// <summary>Whether the reader ever opens a part, so that its size matters.</summary>
    public static bool IsReadPart(string path) =>
        path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>The filled rows of a sheet. The cells of a row are overwritten by the next one.</summary>
    /// <exception cref="BuildingBlocks.RuleViolationException">The sheet cannot be read.</exception>
    public IEnumerable<WorkbookRow> ReadRows(string sheet)
    {
        var entry = zip.GetEntry(pathBySheet[sheet]) ?? throw WorkbookGuard.Broken();
        using var reader = XmlReader.Create(entry.Open(), Xml);
        var cells = new WorkbookCell[ColumnsMax];
        var rowNumber = 0;
        while (ReadToRow(reader))
        {
            rowNumber = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) ? given : rowNumber + 1;
            if (ReadCellsOrRefuse(reader, cells))
            {
                yield return new WorkbookRow(rowNumber, cells);
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private static bool ReadToRow(XmlReader reader)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            throw WorkbookGuard.Broken();
        }
    }

    private bool ReadCellsOrRefuse(XmlReader reader, WorkbookCell[] cells)
    {
        try
        {
            return ReadCells(reader, cells);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or FormatException or IndexOutOfRangeException)
        {
            throw WorkbookGuard.Broken();
        }
    }

    private bool ReadCells(XmlReader reader, WorkbookCell[] cells)
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

            index = reader.GetAttribute("r") is { } address ? WorkbookAddress.ColumnIndex(address) : index + 1;
            var cell = ReadCell(reader);
            if (index is >= 0 and < ColumnsMax && !cell.IsEmpty)
            {
                cells[index] = cell;
                isFilled = true;
            }
        }

        return isFilled;
    }

    private WorkbookCell ReadCell(XmlReader reader)
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
                value += WorkbookParts.ReadText(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                WorkbookParts.SkipElement(reader);
            }
        }

        return string.IsNullOrWhiteSpace(value) ? default : ToCell(type, style, value);
    }

    private WorkbookCell ToCell(string? type, string? style, string value) => type switch
    {
        "s" => TextCell(sharedTexts[int.Parse(value, CultureInfo.InvariantCulture)]),
        "str" or "inlineStr" => TextCell(value),
        "b" => new WorkbookCell(WorkbookCellKind.Boolean, null, value == "1" ? 1 : 0),
        "e" => new WorkbookCell(WorkbookCellKind.Error, value, 0),
        "d" => TextCell(value),
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new WorkbookCell(IsDate(style) ? WorkbookCellKind.Date : WorkbookCellKind.Number, null, number),
        _ => TextCell(value),
    };

    private static WorkbookCell TextCell(string text) =>
        string.IsNullOrWhiteSpace(text) ? default : new WorkbookCell(WorkbookCellKind.Text, text, 0);

    private bool IsDate(string? style) =>
        int.TryParse(style, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < isDateStyle.Length && isDateStyle[index];
}
