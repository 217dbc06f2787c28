using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Estimates.Domain;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Dự toán của một đơn vị as a workbook: a person a row, the causes added up by formulas.</summary>
internal static class PartWorkbook
{
    private const int HeadRows = 3;
    private const int FirstCause = 3;

    /// <summary>The file.</summary>
    public static byte[] Of(EstimatePartView view)
    {
        var causes = Enum.GetValues<BudgetCause>();
        var total = FirstCause + causes.Length;
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"Dự toán năm {view.Estimate.Year}: {view.Part.UnitName}" },
            new SheetCell[] { $"{view.Estimate.Name}. Số liệu tháng {view.Estimate.Source.ToVietnamese()}, mã kiểm tra {view.Estimate.SourceHash}. Đơn vị tính: đồng." },
            new SheetCell[] { "Họ và tên", "Mã ngạch", "Hệ số" }.Concat(causes.Select(c => (SheetCell)EstimateWords.Of(c)))
                .Concat(["Quỹ lương năm", "Trong năm", "Ghi chú"]).ToArray(),
        };
        foreach (var person in view.People.Items)
        {
            var line = rows.Count + 1;
            rows.Add(
            [
                person.FullName, person.RankCode, new SheetCell(null, person.CoefficientInTenThousandths / 10_000m, IsExact: true),
                .. person.ByCause.Select(c => (SheetCell)c),
                new SheetCell(
                    null, person.YearInDong, $"SUM({WorkbookAddress.NameOf(FirstCause, line)}:{WorkbookAddress.NameOf(total - 1, line)})"),
                    person.Coming, person.Problem,
            ]);
        }

        if (view.People.Items.Count > 0)
        {
            var last = rows.Count;
            rows.Add(["Cộng", null, new SheetCell(null), .. Enumerable.Range(FirstCause, causes.Length + 1).Select(column => new SheetCell(
                null, column == total ? view.Part.PeopleInDong : view.Of(causes[column - FirstCause]),
                $"SUM({WorkbookAddress.NameOf(column, HeadRows + 1)}:{WorkbookAddress.NameOf(column, last)})"))]);
        }

        foreach (var vacancy in view.Part.Vacancies)
        {
            rows.Add([$"{EstimateWords.QuotaOf(vacancy.QuotaKindCode)}: giao {vacancy.Assigned}, có mặt {vacancy.Present}, dự kiến tuyển {vacancy.PlannedPosts} x {vacancy.Months} tháng x {Pay.Numbers.PayText.Dong(vacancy.MonthInDong)}",
                .. Enumerable.Repeat(new SheetCell(null), total - 1), vacancy.YearInDong]);
        }

        return PrintedTable.Of("Dự toán", rows, HeadRows);
    }
}
