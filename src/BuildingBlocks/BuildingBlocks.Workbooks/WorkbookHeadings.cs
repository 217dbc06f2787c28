namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>
/// Where the columns of a table stand: headings are compared without diacritics, case, white space and the star of needed columns,
/// so that a heading typed again still counts.
/// </summary>
public sealed class WorkbookHeadings
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private WorkbookHeadings(IReadOnlyList<string> unknown) => Unknown = unknown;

    /// <summary>Filled headings that name none of the wanted columns, with their letter.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Reads a heading row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="wanted">The headings of the table; several may name one column, the first is shown.</param>
    /// <exception cref="RuleViolationException">A column stands there twice: nobody knows which one counts.</exception>
    public static WorkbookHeadings Read(WorkbookRow row, params IEnumerable<string> wanted)
    {
        var known = wanted.Select(Key).ToHashSet(StringComparer.Ordinal);
        var unknown = new List<string>();
        var headings = new WorkbookHeadings(unknown);
        for (var index = 0; index < row.Cells.Length; index++)
        {
            var text = VietnameseText.Clean(row.Cells[index].ToString());
            if (text is null)
            {
                continue;
            }

            if (!known.Contains(Key(text)))
            {
                unknown.Add($"{WorkbookAddress.ColumnName(index)} ({(text.Length > 60 ? text[..60] : text)})");
            }
            else if (!headings.places.TryAdd(Key(text), index))
            {
                throw Twice(text, headings.places[Key(text)], index);
            }
        }

        return headings;
    }

    /// <summary>The refusal of a column that stands in a file twice.</summary>
    public static RuleViolationException Twice(string heading, int first, int second) => new(
        "workbook.column-twice",
        $"Cột \"{heading}\" có hai lần ({WorkbookAddress.ColumnName(first)} và {WorkbookAddress.ColumnName(second)}). Xóa bớt một cột rồi tải lên lại.");

    /// <summary>Whether the table has the column.</summary>
    public bool Has(string heading) => places.ContainsKey(Key(heading));

    /// <summary>The cell of a column in a row; empty when the table has no such column.</summary>
    public WorkbookCell CellOf(in WorkbookRow row, string heading) =>
        places.TryGetValue(Key(heading), out var index) ? row.Cells[index] : default;

    /// <summary>The address of a cell of a column, as Excel shows it; only the row when the table has no such column.</summary>
    public string AddressOf(in WorkbookRow row, string heading) =>
        places.TryGetValue(Key(heading), out var index) ? WorkbookAddress.NameOf(index, row.Number) : $"dòng {row.Number}";

    /// <summary>What two headings that mean the same have in common.</summary>
    public static string Key(string heading) => VietnameseText.SearchKey(heading.Replace('*', ' '));
}
