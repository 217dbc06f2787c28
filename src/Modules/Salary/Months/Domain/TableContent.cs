using System.Text.Json;

namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>A table of Sở Tài chính: columns, rows, and the sums of the head.</summary>
/// <param name="Title">Tên biểu.</param>
/// <param name="Columns">Headings of the figures.</param>
/// <param name="Rows">Rows, in order.</param>
internal sealed record TableContent(string Title, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>How it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, StoredLines.Json);

    /// <summary>Reads it.</summary>
    public static TableContent Parse(string json) => JsonSerializer.Deserialize<TableContent>(json, StoredLines.Json)!;
}

/// <param name="Level">0 for the total, 1 for a group, 2 for a part.</param>
/// <param name="Label">What stands first.</param>
/// <param name="Cells">Numbers as numbers, words as words, null for nothing.</param>
/// <param name="SheetId">The sheet behind the row; null when there are several.</param>
internal sealed record TableRow(int Level, string Label, IReadOnlyList<TableCell> Cells, Guid? SheetId = null);

/// <summary>A number or a text.</summary>
internal sealed record TableCell(long? Number, string? Text)
{
    public static TableCell Of(long number) => new(number, null);

    public static TableCell Of(string? text) => new(null, text);
}
