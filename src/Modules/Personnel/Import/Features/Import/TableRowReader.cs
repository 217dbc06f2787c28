using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Reads the optional sheets of the repeating tables into rows by số hiệu.</summary>
internal sealed class TableRowReader(CellReader cells, ImportIssues issues)
{
    /// <summary>Rows of all tables together.</summary>
    public const int RowsMax = 200_000;

    private readonly Dictionary<string, List<TableRow>> rowsByNumber = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> refusedNumbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> usedNumbers = new(StringComparer.OrdinalIgnoreCase);
    private int count;

    /// <summary>Reads every sheet that holds a table.</summary>
    public void ReadAll(WorkbookReader workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            if (TableSheets.Find(sheet) is { } table)
            {
                ReadSheet(workbook, sheet, table);
            }
        }
    }

    /// <summary>The rows of a person; false when one of them has an error, so the person cannot be written.</summary>
    public bool TryTake(string? number, out IReadOnlyList<TableRow> rows)
    {
        rows = [];
        if (number is null)
        {
            return true;
        }

        usedNumbers.Add(number);
        rows = rowsByNumber.GetValueOrDefault(number) ?? rows;
        return !refusedNumbers.Contains(number);
    }

    /// <summary>Says which rows belong to nobody in the sheet of people.</summary>
    public void WarnOfUnused()
    {
        foreach (var (number, rows) in rowsByNumber.Where(pair => !usedNumbers.Contains(pair.Key)))
        {
            foreach (var row in rows)
            {
                issues.AddWarning(new ImportPlace(row.Table.Name, row.Row, -1, ImportColumns.Number.Label, number), "N6", $"Số hiệu này không có trong sheet \"{ImportColumns.Sheet}\" nên dòng không được ghi.");
            }
        }
    }

    private void ReadSheet(WorkbookReader workbook, string sheet, TableSheet table)
    {
        int[]? places = null;
        foreach (var row in workbook.ReadRows(sheet))
        {
            if (places is null)
            {
                places = PlacesOf(row, sheet, table);
                continue;
            }

            if (++count > RowsMax)
            {
                throw new RuleViolationException("personnel.import-too-many-rows", $"Các sheet bảng con có hơn {RowsMax} dòng. Chia thành nhiều tệp.");
            }

            ReadRow(row, sheet, table, places);
        }
    }

    /// <summary>Column indexes: first that of the số hiệu, then those of the table's columns; -1 when absent.</summary>
    private static int[] PlacesOf(WorkbookRow header, string sheet, TableSheet table)
    {
        var wanted = table.Columns.Select(c => (c.Field.Label, c.Field.PropertyName, c.IsNeeded))
            .Prepend((ImportColumns.Number.Label, ImportColumns.Number.Key, true)).ToList();
        var headers = header.Cells.Select(c => ImportColumns.Normalised(c.ToString())).ToList();
        var places = wanted.Select(w => headers.FindIndex(h => h == ImportColumns.Normalised(w.Item1) || h == ImportColumns.Normalised(w.Item2))).ToArray();
        var missing = wanted.Where((w, i) => w.Item3 && places[i] < 0).Select(w => $"\"{w.Item1}\"").ToList();
        return missing.Count == 0
            ? places
            : throw new RuleViolationException("personnel.import-column-missing", $"Sheet \"{sheet}\" thiếu cột {string.Join(", ", missing)}. Dùng dòng tiêu đề của tệp mẫu.");
    }

    private void ReadRow(WorkbookRow row, string sheet, TableSheet table, int[] places)
    {
        var number = VietnameseText.Clean(row.Cells[places[0]].ToString());
        if (number is null)
        {
            issues.AddError(new ImportPlace(sheet, row.Number, places[0], ImportColumns.Number.Label, ""), "N6", "Dòng không có số hiệu nên không biết của ai.");
            return;
        }

        if (VietnameseText.SearchKey(number).StartsWith("vi du", StringComparison.Ordinal))
        {
            return;
        }

        var values = new object?[table.Columns.Count];
        var isRefused = false;
        for (var index = 0; index < values.Length; index++)
        {
            isRefused |= !TryReadCell(row, sheet, table.Columns[index], places[index + 1], out values[index]);
        }

        if (isRefused)
        {
            refusedNumbers.Add(number);
            return;
        }

        if (!rowsByNumber.TryGetValue(number, out var rows))
        {
            rowsByNumber[number] = rows = [];
        }

        rows.Add(new TableRow(table, row.Number, values));
    }

    private bool TryReadCell(WorkbookRow row, string sheet, TableColumn column, int place, out object? value)
    {
        value = null;
        var cell = place < 0 ? default : row.Cells[place];
        var parsed = column.Type == TableColumnType.Month ? ReadMonth(cell) : cells.Read(column.Field, cell);
        var error = parsed.Error ?? (parsed.Value is null && column.IsNeeded ? $"Thiếu {column.Field.Label.ToLowerInvariant()}." : null);
        if (error is not null)
        {
            issues.AddError(
                new ImportPlace(sheet, row.Number, place, column.Field.Label, cell.ToString()), CellReader.RuleOf(column.Field, error), error, cells.AllowedIn(column.Field));
            return false;
        }

        value = parsed.Value;
        return true;
    }

    private static ParsedValue ReadMonth(in WorkbookCell cell)
    {
        if (cell.IsEmpty || VietnameseText.SearchKey(cell.ToString()) is "den nay" or "nay")
        {
            return default;
        }

        if (cell.Day is { } day)
        {
            return new ParsedValue(new DateOnly(day.Year, day.Month, 1));
        }

        return PartialDate.TryParse(cell.ToString(), out var date)
            ? new ParsedValue(new DateOnly(date.Day.Year, date.Day.Month, 1))
            : new ParsedValue(null, "Tháng không hợp lệ. Nhập tháng/năm, ví dụ 09/2005.");
    }
}
