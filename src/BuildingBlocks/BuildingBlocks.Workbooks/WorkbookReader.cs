using System.Xml;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// Reads the sheets of an .xlsx, or a .csv where the caller takes one, row by row. Our own (docs/adr/0020), because an import
/// needs what the libraries at hand do not give: errors in cells, the true row when rows are skipped, hidden rows, days apart
/// from numbers, and no work for far-away empty rows and columns.
/// </summary>
public sealed class WorkbookReader : IDisposable
{
    /// <summary>Columns further right are not read; <see cref="HasUnreadColumns"/> tells that there were some.</summary>
    public const int ColumnsMax = 200;

    /// <summary>More texts than any table we take needs: 20,000 people, 80 columns, and their history.</summary>
    internal const int SharedTextsMax = 3_000_000;

    private readonly WorkbookParts? parts;
    private readonly CsvSheet? csv;
    private readonly NumberFormats formats = new();
    private readonly List<string> sharedTexts = [];
    private readonly List<WorkbookSheet> sheets = [];
    private double serialOffset;

    private WorkbookReader(WorkbookParts parts)
    {
        this.parts = parts;
        ReadBook();
        ReadSharedTexts();
        formats = NumberFormats.Read(parts);
    }

    private WorkbookReader(CsvSheet csv)
    {
        this.csv = csv;
        sheets.Add(CsvSheet.Sheet);
    }

    /// <summary>The sheets in their order.</summary>
    public IReadOnlyList<WorkbookSheet> Sheets => sheets;

    /// <summary>Whether a row read so far had something further right than is read.</summary>
    public bool HasUnreadColumns { get; private set; }

    /// <summary>Opens a workbook; the stream must be seekable and stays open.</summary>
    /// <param name="file">The uploaded file.</param>
    /// <param name="takesCsv">Whether a text table (.csv, .txt) is taken too, as a workbook of one sheet.</param>
    /// <exception cref="RuleViolationException">It cannot be read; the message tells the user what to do.</exception>
    public static WorkbookReader Open(Stream file, bool takesCsv = false)
    {
        if (takesCsv && CsvSheet.TryOpen(file) is { } text)
        {
            return new WorkbookReader(text);
        }

        var zip = WorkbookGuard.OpenParts(file);
        try
        {
            return WorkbookGuard.Reading(() => new WorkbookReader(WorkbookParts.Of(zip)));
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    /// <summary>The filled rows of a sheet. The cells of a row are overwritten by the next one.</summary>
    /// <exception cref="RuleViolationException">The sheet cannot be read.</exception>
    public IEnumerable<WorkbookRow> ReadRows(WorkbookSheet sheet)
    {
        if (csv is not null)
        {
            return csv.ReadRows();
        }

        return ReadXmlRows(sheet);
    }

    /// <inheritdoc/>
    public void Dispose() => parts?.Dispose();

    /// <summary>Unfolds every part once, without keeping anything, so that a trap is found before the work begins.</summary>
    internal void Unfold() => WorkbookGuard.Reading(() =>
    {
        parts?.Unfold();
        return true;
    });

    private IEnumerable<WorkbookRow> ReadXmlRows(WorkbookSheet sheet)
    {
        parts!.RestartCount();
        using var reader = WorkbookGuard.Reading(() => parts.Open(sheet.Path)) ?? throw WorkbookGuard.Broken();
        var rows = new SheetRows(reader, new SheetContext(sharedTexts, formats, serialOffset));
        Func<bool> next = rows.MoveNext;
        while (WorkbookGuard.Reading(next))
        {
            HasUnreadColumns |= rows.HasUnreadColumns;
            yield return rows.Current;
        }
    }

    /// <summary>The main part: sheets, and the day the workbook counts from.</summary>
    private void ReadBook()
    {
        const double daysFrom1900To1904 = 1462;
        parts!.ForEachElement(parts.WorkbookPath, reader =>
        {
            if (reader.LocalName == "workbookPr" && IsTrue(reader.GetAttribute("date1904")))
            {
                serialOffset = daysFrom1900To1904;
            }
            else if (reader.LocalName == "sheet" && reader.GetAttribute("name") is { } name && RelationOf(reader) is { } id)
            {
                AddSheet(name, id, reader.GetAttribute("state") is "hidden" or "veryHidden");
            }
        });
        if (sheets.Count == 0)
        {
            throw new RuleViolationException("workbook.no-sheets",
                "Tệp không có sheet dữ liệu nào. Mở lại bằng Excel, chép dữ liệu sang tệp mẫu rồi tải lên.");
        }
    }

    /// <summary>A sheet whose part is missing would be left unread without a word, so the file is refused.</summary>
    private void AddSheet(string name, string relationId, bool isHidden)
    {
        var path = parts!.PathOf(relationId);
        if (path is null || !parts.Has(path))
        {
            throw new RuleViolationException(
                "workbook.sheet-missing", $"Tệp bị hỏng: thiếu nội dung của sheet \"{name}\". Mở lại bằng Excel, lưu thành tệp .xlsx mới rồi tải lên lại.");
        }

        if (!path.Contains("chartsheets/", StringComparison.OrdinalIgnoreCase)
            && !path.Contains("dialogsheets/", StringComparison.OrdinalIgnoreCase))
        {
            sheets.Add(new WorkbookSheet(name, isHidden, path));
        }
    }

    private void ReadSharedTexts() => parts!.ForEachElement(parts.PathOfKind("sharedStrings", "xl/sharedStrings.xml"), reader =>
    {
        if (reader.LocalName != "si")
        {
            return;
        }

        sharedTexts.Add(WorkbookText.ReadShared(reader));
        if (sharedTexts.Count > SharedTextsMax)
        {
            throw WorkbookGuard.TooLarge();
        }
    });

    private static bool IsTrue(string? value) => value is "1" or "true" or "on";

    /// <summary>The id of a relation stands in an attribute of another namespace, whose prefix is free.</summary>
    private static string? RelationOf(XmlReader reader)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.Prefix.Length > 0)
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }
}
