using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Which columns of a sheet hold those of its table.</summary>
/// <param name="Number">Where the số hiệu stands.</param>
/// <param name="Columns">Where the columns of the table stand, in their order; -1 when the sheet has no such column.</param>
internal sealed record TablePlaces(int Number, IReadOnlyList<int> Columns)
{
    /// <summary>Whether a row has nothing in any column of the table.</summary>
    public bool AreEmpty(WorkbookRow row) => row.Cells[Number].IsEmpty && Columns.All(place => place < 0 || row.Cells[place].IsEmpty);

    /// <summary>Reads the heading row; headings nobody knows are warned about.</summary>
    /// <exception cref="RuleViolationException">A needed column is missing, or one stands there twice.</exception>
    public static TablePlaces Read(WorkbookRow header, string sheet, TableSheet table, ImportIssues issues)
    {
        var wanted = table.Columns.Select(c => (c.Field.Label, Key: c.Field.PropertyName, c.IsNeeded))
            .Prepend((ImportColumns.Number.Label, ImportColumns.Number.Key, true)).ToList();
        var places = new int[wanted.Count];
        Array.Fill(places, -1);
        for (var index = 0; index < header.Cells.Length; index++)
        {
            if (VietnameseText.Clean(header.Cells[index].ToString()) is not { } text || ImportColumns.IsForReading(text))
            {
                continue;
            }

            var key = ImportColumns.Normalised(text);
            var at = wanted.FindIndex(w => ImportColumns.Normalised(w.Item1) == key || ImportColumns.Normalised(w.Item2) == key);
            if (at < 0)
            {
                var name = $"{WorkbookAddress.ColumnName(index)} ({ImportIssue.Shortened(text, 60)})";
                issues.AddWarning(new ImportPlace(sheet, header.Number, -1, name, name), "K4",
                    "Không nhận ra cột này nên bỏ qua. So với dòng tiêu đề của tệp mẫu.");
            }
            else if (places[at] >= 0)
            {
                throw WorkbookHeadings.Twice(wanted[at].Item1, places[at], index);
            }
            else
            {
                places[at] = index;
            }
        }

        var missing = wanted.Where((w, i) => w.Item3 && places[i] < 0).Select(w => $"\"{w.Item1}\"").ToList();
        return missing.Count == 0
            ? new TablePlaces(places[0], places[1..])
            : throw new RuleViolationException(
                "personnel.import-column-missing", $"Sheet \"{sheet}\" thiếu cột {string.Join(", ", missing)}. Dùng dòng tiêu đề của tệp mẫu.");
    }
}
