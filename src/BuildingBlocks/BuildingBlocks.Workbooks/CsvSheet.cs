using System.Text;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// A text table as Excel saves it: separated by commas, semicolons (Vietnamese settings) or tabs, in UTF-8 or UTF-16. Which
/// separator, the first line says.
/// </summary>
internal sealed class CsvSheet
{
    /// <summary>The one sheet of such a file.</summary>
    public static readonly WorkbookSheet Sheet = new("csv", IsHidden: false, "");

    private readonly string text;

    private CsvSheet(string text) => this.text = text;

    /// <summary>The table; null when the file is no text table at all, so that the workbook guard may name what it is.</summary>
    /// <exception cref="RuleViolationException">It is text in an encoding of no use.</exception>
    public static CsvSheet? TryOpen(Stream file)
    {
        if (WorkbookGuard.LooksLikeZip(file) || file.Length is 0 or > WorkbookGuard.FileMaxBytes)
        {
            return null;
        }

        file.Position = 0;
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try
        {
            var text = reader.ReadToEnd();
            return text.Contains('\0') ? null : new CsvSheet(text);
        }
        catch (DecoderFallbackException)
        {
            return IsBinary(file)
                ? null
                : throw new RuleViolationException(
                    "workbook.csv-encoding",
                    "Tệp .csv không mã hóa UTF-8. Trong Excel chọn Lưu thành (Save As) dạng CSV UTF-8 hoặc .xlsx rồi tải lên lại.");
        }
    }

    /// <summary>Its filled rows with the number of the line each begins in.</summary>
    public IEnumerable<WorkbookRow> ReadRows()
    {
        var cells = new WorkbookCell[WorkbookReader.ColumnsMax];
        var records = CsvRecords.Of(text);
        while (records.MoveNext())
        {
            Array.Clear(cells);
            var isFilled = false;
            for (var i = 0; i < Math.Min(records.Fields.Count, cells.Length); i++)
            {
                cells[i] = WorkbookCell.OfText(records.Fields[i]);
                isFilled |= !cells[i].IsEmpty;
            }

            if (isFilled)
            {
                yield return new WorkbookRow(records.Number, cells);
            }
        }
    }

    private static bool IsBinary(Stream file)
    {
        file.Position = 0;
        var start = new byte[Math.Min(file.Length, 4096)];
        file.ReadExactly(start);
        return Array.Exists(start, b => b < 0x09);
    }
}

/// <summary>Records of a text table (RFC 4180), in quotes also over several lines.</summary>
internal sealed class CsvRecords(string text, char separator)
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private const string SeparatorLine = "sep=";

    private int at;
    private int line = 1;

    public List<string> Fields { get; private set; } = [];

    /// <summary>The line the record begins in, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Records kept apart by what keeps the most headings apart; Excel's own first line "sep=;" decides.</summary>
    public static CsvRecords Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        if (!first.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) || first.Length == SeparatorLine.Length)
        {
            return new CsvRecords(text, Separators.MaxBy(separator => first.Count(letter => letter == separator)));
        }

        var records = new CsvRecords(text, first[SeparatorLine.Length]) { at = first.Length };
        records.EndLine();
        return records;
    }

    public bool MoveNext()
    {
        if (at >= text.Length)
        {
            return false;
        }

        Number = line;
        Fields = [];
        while (ReadField())
        {
        }

        return true;
    }

    /// <summary>Reads a field; false at the end of its record.</summary>
    private bool ReadField()
    {
        var field = new StringBuilder();
        var isQuoted = false;
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else if (letter == '"' && (isQuoted || field.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter == separator)
            {
                at++;
                Fields.Add(field.ToString());
                return true;
            }
            else if (!isQuoted && letter is '\r' or '\n')
            {
                break;
            }
            else
            {
                line += letter == '\n' ? 1 : 0;
                field.Append(letter);
            }
        }

        Fields.Add(field.ToString());
        EndLine();
        return false;
    }

    private void EndLine()
    {
        at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
        line++;
    }
}
