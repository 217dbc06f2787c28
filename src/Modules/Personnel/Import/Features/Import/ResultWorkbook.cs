using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>What became of one row.</summary>
internal sealed record ImportResultRow(int Row, string? Number, string? Name, RowOutcome Outcome, string Detail)
{
    /// <param name="row">The row as it was read.</param>
    /// <param name="isKnownToFail">Whether rows with errors were to be left out; else this one met what changed meanwhile.</param>
    public static ImportResultRow Of(PersonRow row, bool isKnownToFail) =>
        new(row.Row, row.Number, row.Name, row.Outcome, row.Outcome switch
    {
        RowOutcome.Changed =>
            string.Join(", ",
                row.Changes.Concat(row.NewTableRows.GroupBy(r => r.GetType().Name).Select(g => $"thêm {g.Count()} dòng bảng con"))),
        RowOutcome.Skipped when isKnownToFail => "Có lỗi nên không ghi; xem bảng kiểm tra.",
        RowOutcome.Skipped =>
            "Hồ sơ liên quan vừa được người khác sửa trong lúc ghi nên dòng này không ghi được nữa. Tải riêng dòng này lên để xem lỗi.",
        _ => "",
    });
}

/// <summary>The workbook a run ends with: every row and what was done with it.</summary>
internal static class ResultWorkbook
{
    private const int NameMaxLength = 200;

    private static readonly SheetCell[] Headings =
        [.. new[] { "Dòng trong tệp", "Số hiệu cán bộ", "Họ và tên", "Kết quả", "Chi tiết" }.Select(
            heading => new SheetCell(heading, Look: SheetLook.ListHeading))];

    private static readonly SheetLayout Layout = new("Kết quả", [new(14), new(18), new(30), new(14), new(80)]);

    public static void Write(Stream target, IReadOnlyList<ImportResultRow> rows)
    {
        using var writer = new WorkbookWriter(target);
        writer.AddSheet(Layout, rows.Select(CellsOf).Prepend(Headings));
        writer.Complete();
    }

    public static string TextOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "Thêm mới",
        RowOutcome.Changed => "Cập nhật",
        RowOutcome.Unchanged => "Không đổi",
        _ => "Bỏ qua",
    };

    private static SheetCell[] CellsOf(ImportResultRow row) =>
    [
        (long)row.Row, SheetCell.Of(row.Number),
        SheetCell.Of(VietnameseText.Cut(row.Name, NameMaxLength)), TextOf(row.Outcome), row.Detail,
    ];
}
