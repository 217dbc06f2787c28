using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Biến động of a sheet as a workbook, with the proof that the causes add up to the difference of the two funds.</summary>
internal static class VarianceWorkbook
{
    private const int HeadRows = 3;
    private const int FirstAmount = 9;

    /// <summary>The file.</summary>
    public static byte[] Of(VarianceView view)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"{view.UnitName}: biến động quỹ lương tháng {view.Sheet.Month.ToVietnamese()} so với tháng trước" },
            new SheetCell[] { "Đơn vị tính: đồng." },
            new SheetCell[]
            {
                "STT", "Họ và tên", "Mã ngạch", "Mã biến động", "Nguyên nhân", "Từ ngày", "Quyết định", "Hệ số cũ", "Hệ số mới",
                "Chênh lệch lương", "Chênh lệch phụ cấp",
                "Chênh lệch các khoản đóng góp", "Cộng",
            },
        };
        var recurring = view.Lines.Where(l => !l.IsArrears).ToList();
        rows.AddRange(recurring.Select((line, index) => RowOf(line, HeadRows + 1 + index)));
        var total = rows.Count + 1;
        rows.Add(SumOf("Cộng biến động của quỹ lương", recurring, HeadRows + 1, total - 1));
        if (view.Before is { } before)
        {
            rows.Add(Proof("Quỹ lương tháng này", view.Sheet.Sums.FundInDong, null));
            rows.Add(Proof("Quỹ lương tháng trước", before.Sums.FundInDong, null));
            string At(int line) => WorkbookAddress.NameOf(FirstAmount + 3, line);
            rows.Add(Proof("Chưa giải thích", view.RestInDong, $"{At(total + 1)}-{At(total + 2)}-{At(total)}"));
        }

        var first = rows.Count + 1;
        rows.AddRange(view.Lines.Where(l => l.IsArrears).Select((line, index) => RowOf(line, first + index)));
        return PrintedTable.Of("Biến động", rows, HeadRows);
    }

    private static List<SheetCell> RowOf(VarianceLine line, int at) =>
    [
        (long)line.Number, line.FullName, line.RankCode, line.Cause.Code(), line.Cause.Name(), line.FromDay is { } day
            ? PayText.Day(day) : null, line.Decision,
        Coefficient(line.OldCoefficient), Coefficient(line.NewCoefficient), line.SalaryInDong, line.AllowancesInDong,
        line.ContributionsInDong,
        new SheetCell(
            null, line.TotalInDong, $"SUM({WorkbookAddress.NameOf(FirstAmount, at)}:{WorkbookAddress.NameOf(FirstAmount + 2, at)})"),
    ];

    private static List<SheetCell> SumOf(string label, List<VarianceLine> lines, int first, int last)
    {
        long[] sums = [lines.Sum(l => l.SalaryInDong), lines.Sum(l => l.AllowancesInDong), lines.Sum(l => l.ContributionsInDong),
            lines.Sum(l => l.TotalInDong)];
        return
        [
            default, label, .. Enumerable.Repeat(default(SheetCell), FirstAmount - 2),
            .. sums.Select((sum, i) => lines.Count == 0
                ? sum : new SheetCell(
                    null, sum, $"SUM({WorkbookAddress.NameOf(FirstAmount + i, first)}:{WorkbookAddress.NameOf(FirstAmount + i, last)})")),
        ];
    }

    private static List<SheetCell> Proof(string label, long amount, string? formula) =>
        [default, label, .. Enumerable.Repeat(default(SheetCell), FirstAmount + 1), new SheetCell(null, amount, formula)];

    private static SheetCell Coefficient(int? tenThousandths) => new(null, tenThousandths / 10_000m, IsExact: true);
}
