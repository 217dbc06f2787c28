using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Says what of a workbook the user may believe to be read, or not read, and is mistaken.</summary>
internal sealed class SheetNotes(ImportIssues issues)
{
    private const string Rule = "K4";
    private const int RowsNamed = 10;

    private static readonly HashSet<string> OfTemplate =
        [.. new[] { ImportTemplate.InstructionSheet, ImportTemplate.CatalogueSheet, ImportTemplate.UnitSheet,
            BuildFindingsWorkbookHandler.FindingsSheet }.Select(VietnameseText.SearchKey)];

    private readonly Dictionary<string, List<int>> hiddenRows = new(StringComparer.Ordinal);

    /// <summary>Remembers a row that was read although nobody sees it in Excel.</summary>
    public void See(string sheet, WorkbookRow row)
    {
        if (!row.IsHidden)
        {
            return;
        }

        if (!hiddenRows.TryGetValue(sheet, out var rows))
        {
            hiddenRows[sheet] = rows = [];
        }

        rows.Add(row.Number);
    }

    /// <summary>Rows hidden by hand or by a filter are read as any other.</summary>
    public void WarnOfHiddenRows()
    {
        foreach (var (sheet, rows) in hiddenRows)
        {
            var named = string.Join(", ", rows.Take(RowsNamed)) + (rows.Count > RowsNamed ? ", …" : "");
            Warn(sheet, rows[0], $"Có {rows.Count} dòng đang ẩn trong Excel (do lọc hoặc ẩn tay): {named}. Các dòng này vẫn được nhập; không muốn thì xóa hẳn khỏi tệp.");
        }
    }

    /// <summary>Sheets the import does not know, a second sheet of people, and what stands too far to the right.</summary>
    public void WarnOfUnread(WorkbookReader workbook, WorkbookSheet people)
    {
        foreach (var sheet in workbook.Sheets.Where(s => s != people && TableSheets.Find(s.Name) is null
            && !OfTemplate.Contains(VietnameseText.SearchKey(s.Name))))
        {
            if (workbook.ReadRows(sheet).Any())
            {
                Warn(sheet.Name, 0, ImportColumns.IsOfPeople(sheet.Name)
                    ? $"Tệp có hai sheet danh sách người; chỉ sheet \"{people.Name}\" được đọc, sheet này thì không. Gộp vào một sheet rồi tải lên lại."
                    : "Sheet này không được đọc. Đặt tên sheet như trong tệp mẫu nếu cần nhập.");
            }
        }

        if (workbook.HasUnreadColumns)
        {
            Warn(people.Name,
                0, $"Có dữ liệu ở bên phải cột {WorkbookAddress.ColumnName(WorkbookReader.ColumnsMax - 1)}; phần đó không được đọc.");
        }
    }

    private void Warn(string sheet, int row, string message) => issues.AddWarning(new ImportPlace(sheet, row, -1, "", ""), Rule, message);
}
