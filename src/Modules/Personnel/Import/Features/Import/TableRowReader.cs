using HoSoCanBo.Personnel.Import.Features.Cells;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Import.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Reads the optional sheets of the repeating tables into rows by số hiệu.</summary>
internal sealed class TableRowReader(CellReader cells, ImportLookups lookups, ImportIssues issues, SheetNotes notes)
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
            if (TableSheets.Find(sheet.Name) is { } table)
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
                issues.AddWarning(new ImportPlace(row.Table.Name, row.Row, -1, ImportColumns.Number.Label, number),
                    "N6", $"Số hiệu này không có trong sheet \"{ImportColumns.Sheet}\" nên dòng không được ghi.");
            }
        }
    }

    private void ReadSheet(WorkbookReader workbook, WorkbookSheet sheet, TableSheet table)
    {
        TablePlaces? places = null;
        string? above = null; // whose row stood above
        foreach (var row in workbook.ReadRows(sheet))
        {
            if (places is null)
            {
                places = TablePlaces.Read(row, sheet.Name, table, issues);
            }
            else if (!places.AreEmpty(row))
            {
                RequireRoom();
                notes.See(sheet.Name, row);
                above = ReadRow(new Source(row, sheet.Name, table, places), above);
            }
        }
    }

    private void RequireRoom()
    {
        if (++count > RowsMax)
        {
            throw new RuleViolationException(
                "personnel.import-too-many-rows", $"Các sheet bảng con có hơn {RowsMax} dòng. Chia thành nhiều tệp.");
        }
    }

    /// <summary>Reads a row; returns whose it is.</summary>
    private string? ReadRow(Source source, string? above)
    {
        if (NumberOf(source) is not { } number)
        {
            RefuseNobody(source, above);
            return above;
        }

        if (IsExample(number))
        {
            return null;
        }

        var values = new object?[source.Table.Columns.Count];
        var isRefused = false;
        for (var index = 0; index < values.Length; index++)
        {
            isRefused |= !TryReadCell(source, source.Table.Columns[index], source.Places.Columns[index], out values[index]);
        }

        if (isRefused)
        {
            refusedNumbers.Add(number);
            return number;
        }

        if (!rowsByNumber.TryGetValue(number, out var rows))
        {
            rowsByNumber[number] = rows = [];
        }

        rows.Add(new TableRow(source.Table, source.Row.Number, values));
        return number;
    }

    /// <summary>
    /// Merged cells look as if the number above counted. The person above may miss a row, so he or she is not written in part.
    /// </summary>
    private void RefuseNobody(Source source, string? above)
    {
        if (above is not null)
        {
            refusedNumbers.Add(above);
        }

        issues.AddError(
            new ImportPlace(source.Sheet, source.Row.Number, source.Places.Number, ImportColumns.Number.Label, ""), "N6",
            above is null
                ? "Dòng không có số hiệu nên không biết của ai."
                : $"Dòng không có số hiệu nên không biết của ai; người mang số hiệu {ImportIssue.Shortened(above, Employee.EmployeeNumberMaxLength)} ở trên chưa được ghi. Ghi số hiệu vào từng dòng, bỏ gộp ô.");
    }

    private string? NumberOf(Source source)
    {
        var cell = source.Row.Cells[source.Places.Number];
        var typed = VietnameseText.Clean(CellRepair.WithoutTextMark(cell.ToString()));
        return typed is not null && cell.Kind == WorkbookCellKind.Number ? lookups.NumberMeantBy(typed) : typed;
    }

    private static bool IsExample(string number) => VietnameseText.SearchKey(number).StartsWith("vi du", StringComparison.Ordinal);

    private bool TryReadCell(Source source, TableColumn column, int place, out object? value)
    {
        value = null;
        var cell = place < 0 ? default : source.Row.Cells[place];
        var parsed = cells.Read(column.Field, cell);
        var error = parsed.Error ?? (parsed.Value is null && column.IsNeeded ? $"Thiếu {column.Field.Label.ToLowerInvariant()}." : null);
        var at = new ImportPlace(source.Sheet, source.Row.Number, place, column.Field.Label, cell.ToString());
        if (error is not null)
        {
            issues.AddError(at, CellReader.RuleOf(column.Field, error), error, cells.AllowedIn(column.Field));
            return false;
        }

        if (cells.DoubtOf(column.Field, cell) is { } doubt)
        {
            issues.AddWarning(at, "K2", doubt);
        }

        value = parsed.Value;
        return true;
    }

    /// <summary>A row of a table and where it stands.</summary>
    private readonly record struct Source(WorkbookRow Row, string Sheet, TableSheet Table, TablePlaces Places);
}
