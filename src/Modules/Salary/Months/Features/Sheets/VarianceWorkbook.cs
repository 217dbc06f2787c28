using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Outputs;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Biến động of a sheet as a workbook, with the proof that the causes add up to the difference of the two funds.</summary>
internal static class VarianceWorkbook
{
    private const int HeadRows = 3;
    private const int FirstAmount = 9;

    /// <summary>The file.</summary>
    public static byte[] Of(VarianceView view)
    {
        var rows = new List<IReadOnlyList<Cell>>
        {
            new Cell[] { $"{view.UnitName}: biến động quỹ lương tháng {view.Sheet.Month.ToVietnamese()} so với tháng trước" },
            new Cell[] { "Đơn vị tính: đồng." },
            new Cell[]
            {
                "STT", "Họ và tên", "Mã ngạch", "Mã biến động", "Nguyên nhân", "Từ ngày", "Quyết định", "Hệ số cũ", "Hệ số mới", "Chênh lệch lương", "Chênh lệch phụ cấp",
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
            string At(int line) => Workbook.NameOf(FirstAmount + 3, line);
            rows.Add(Proof("Chưa giải thích", view.RestInDong, $"{At(total + 1)}-{At(total + 2)}-{At(total)}"));
        }

        var first = rows.Count + 1;
        rows.AddRange(view.Lines.Where(l => l.IsArrears).Select((line, index) => RowOf(line, first + index)));
        return Workbook.Of("Biến động", rows, HeadRows);
    }

    private static List<Cell> RowOf(VarianceLine line, int at) =>
    [
        (long)line.Number, line.FullName, line.RankCode, line.Cause.Code(), line.Cause.Name(), line.FromDay is { } day ? PayText.Day(day) : null, line.Decision,
        Coefficient(line.OldCoefficient), Coefficient(line.NewCoefficient), line.SalaryInDong, line.AllowancesInDong, line.ContributionsInDong,
        new Cell(null, line.TotalInDong, $"SUM({Workbook.NameOf(FirstAmount, at)}:{Workbook.NameOf(FirstAmount + 2, at)})"),
    ];

    private static List<Cell> SumOf(string label, List<VarianceLine> lines, int first, int last)
    {
        long[] sums = [lines.Sum(l => l.SalaryInDong), lines.Sum(l => l.AllowancesInDong), lines.Sum(l => l.ContributionsInDong), lines.Sum(l => l.TotalInDong)];
        return
        [
            default, label, .. Enumerable.Repeat(default(Cell), FirstAmount - 2),
            .. sums.Select((sum, i) => lines.Count == 0 ? sum : new Cell(null, sum, $"SUM({Workbook.NameOf(FirstAmount + i, first)}:{Workbook.NameOf(FirstAmount + i, last)})")),
        ];
    }

    private static List<Cell> Proof(string label, long amount, string? formula) =>
        [default, label, .. Enumerable.Repeat(default(Cell), FirstAmount + 1), new Cell(null, amount, formula)];

    private static Cell Coefficient(int? tenThousandths) => new(null, tenThousandths / 10_000m, IsExact: true);
}
