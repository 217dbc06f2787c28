using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>What became of one row.</summary>
internal sealed record ImportResultRow(int Row, string? Number, string? Name, RowOutcome Outcome, string Detail)
{
    public static ImportResultRow Of(PersonRow row) => new(row.Row, row.Number, row.Name, row.Outcome, row.Outcome switch
    {
        RowOutcome.Changed => string.Join(", ", row.Changes.Concat(row.NewTableRows.GroupBy(r => r.GetType().Name).Select(g => $"thêm {g.Count()} dòng bảng con"))),
        RowOutcome.Skipped => "Có lỗi nên không ghi; xem bảng kiểm tra.",
        _ => "",
    });
}

/// <summary>The workbook a run ends with: every row and what was done with it.</summary>
internal static class ResultWorkbook
{
    private const int NameMaxLength = 200;

    public static Task WriteAsync(Stream target, IReadOnlyList<ImportResultRow> rows, CancellationToken cancellationToken) =>
        target.SaveAsAsync(
            rows.Select(r => new Dictionary<string, object?>
            {
                ["Dòng trong tệp"] = r.Row,
                ["Số hiệu cán bộ"] = r.Number,
                ["Họ và tên"] = r.Name is { Length: > NameMaxLength } ? r.Name[..NameMaxLength] : r.Name,
                ["Kết quả"] = TextOf(r.Outcome),
                ["Chi tiết"] = r.Detail,
            }),
            sheetName: "Kết quả",
            configuration: new OpenXmlConfiguration { DynamicColumns = Columns },
            cancellationToken: cancellationToken);

    public static string TextOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "Thêm mới",
        RowOutcome.Changed => "Cập nhật",
        RowOutcome.Unchanged => "Không đổi",
        _ => "Bỏ qua",
    };

    private static readonly DynamicExcelColumn[] Columns =
    [
        new("Dòng trong tệp") { Width = 14 }, new("Số hiệu cán bộ") { Width = 18 }, new("Họ và tên") { Width = 30 }, new("Kết quả") { Width = 14 }, new("Chi tiết") { Width = 80 },
    ];
}
