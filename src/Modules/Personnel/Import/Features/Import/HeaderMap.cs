using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Which column of the sheet holds which column of the template; the order is free, unknown ones are left out.</summary>
internal sealed class HeaderMap
{
    private readonly int[] places; // by ImportColumn.Index; -1: not in the file

    private HeaderMap(int[] places, IReadOnlyList<string> unknown)
    {
        this.places = places;
        Unknown = unknown;
    }

    /// <summary>Headers nobody knows.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Reads the header row.</summary>
    /// <exception cref="RuleViolationException">A needed column is missing, or one stands there twice.</exception>
    public static HeaderMap Read(WorkbookRow header)
    {
        var places = new int[ImportColumns.All.Count];
        Array.Fill(places, -1);
        var unknown = new List<string>();
        for (var index = 0; index < header.Cells.Length; index++)
        {
            var text = header.Cells[index].ToString();
            if (text.Length == 0)
            {
                continue;
            }

            if (ImportColumns.IsForReading(text))
            {
                continue;
            }

            if (ImportColumns.FindByHeader(text) is not { } column)
            {
                unknown.Add($"{WorkbookAddress.ColumnName(index)} ({Domain.ImportIssue.Shortened(text, 60)})");
            }
            else if (places[column.Index] >= 0)
            {
                throw WorkbookHeadings.Twice(column.Label, places[column.Index], index);
            }
            else
            {
                places[column.Index] = index;
            }
        }

        RequireNeeded(places);
        return new HeaderMap(places, unknown);
    }

    /// <summary>Where the column stands; -1 when the file has no such column.</summary>
    public int PlaceOf(ImportColumn column) => places[column.Index];

    /// <summary>Whether a row has nothing in any column of the template.</summary>
    public bool AreEmpty(WorkbookRow row) => Array.TrueForAll(places, place => place < 0 || row.Cells[place].IsEmpty);

    private static void RequireNeeded(int[] places)
    {
        var missing = ImportColumns.All.Where(c => c.IsNeeded && places[c.Index] < 0).Select(c => $"\"{c.Label}\"").ToList();
        if (missing.Count > 0)
        {
            throw new RuleViolationException(
                "personnel.import-column-missing", $"Sheet \"{ImportColumns.Sheet}\" thiếu cột {string.Join(", ", missing)}. Dùng dòng tiêu đề của tệp mẫu.");
        }
    }
}
