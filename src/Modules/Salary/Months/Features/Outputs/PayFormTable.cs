using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>The columns of mẫu C02a-HD, for screen, print and workbook alike.</summary>
internal static class PayFormTable
{
    private static readonly (string Code, string Title)[] Insurance =
    [
        ("BHXH_U", "BHXH trừ vào chi phí"), ("BHXH_E", "BHXH trừ vào lương"), ("BHYT_U", "BHYT trừ vào chi phí"),
        ("BHYT_E", "BHYT trừ vào lương"),
        ("BHTN_U", "BHTN trừ vào chi phí"), ("BHTN_E", "BHTN trừ vào lương"), ("KPCD_U", "KPCĐ trừ vào chi phí"),
    ];

    public static IReadOnlyList<string> HeadOf(PayForm form) =>
    [
        "STT", "Họ và tên", "Mã ngạch", "Hệ số", "Tiền lương", .. form.Allowances.Select(a => a.Name), "Cộng", "Ngày không lương",
        .. Insurance.Select(i => i.Title), "Thuế TNCN", "Khấu trừ khác", "Khoản một lần", "Truy lĩnh, truy thu", "Thực lĩnh",
    ];

    /// <summary>The amounts of a row, from the column of the salary on.</summary>
    public static IReadOnlyList<long?> AmountsOf(PayForm form, PayFormRow row) =>
    [
        row.Amount("LUONG") + row.Amount("LUONG_TT") + row.Amount("HSBL"), .. form.Allowances.Select(a => (long?)row.Amount(a.Code)),
        row.PaidInDong, null,
        .. Insurance.Select(i => (long?)row.Amount(i.Code)), row.TaxInDong, row.OtherDeductionsInDong, row.Entry.OneOffInDong,
        row.ArrearsInDong, row.NetInDong,
    ];

    /// <summary>Days without pay of a row.</summary>
    public static string DaysOf(PayFormRow row) => row.Entry.HalfDaysOff == 0 ? "" : PayText.Number(row.Entry.HalfDaysOff / 2m);

    /// <summary>Hệ số of a row.</summary>
    public static string CoefficientOf(PayFormRow row) =>
        row.Entry.CoefficientInTenThousandths is { } c ? new Coefficient(c).ToString() : "";

    /// <summary>The workbook: the sums and what is paid out are formulas, so that whoever checks can follow them.</summary>
    public static byte[] ToWorkbook(PayForm form)
    {
        const int firstAmount = 4;
        const int headRows = 5;
        var head = HeadOf(form);
        var paid = firstAmount + 1 + form.Allowances.Count;
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"Đơn vị: {form.UnitName}" }, new SheetCell[] { "BẢNG THANH TOÁN TIỀN LƯƠNG (Mẫu C02a-HD)" },
            new SheetCell[] { $"Tháng {form.Sheet.Month.ToVietnamese()}" }, Array.Empty<SheetCell>(), head.Select(h => (SheetCell)h)
                .ToArray(),
        };
        foreach (var (row, index) in form.Rows.Select((r, i) => (r, i)))
        {
            var line = headRows + 1 + index;
            var amounts = AmountsOf(form, row);
            var cells = new List<SheetCell> { (long)(index + 1), row.Entry.FullName, row.Entry.RankCode, CoefficientOf(row) };
            cells.AddRange(amounts.Select(a => a is { } amount ? (SheetCell)amount : (SheetCell)DaysOf(row)));
            cells[paid] =
                new SheetCell(
                    null, row.PaidInDong, $"SUM({WorkbookAddress.NameOf(firstAmount, line)}:{WorkbookAddress.NameOf(paid - 1, line)})");
            string At(int offset) => WorkbookAddress.NameOf(paid + offset, line);
            cells[^1] = new SheetCell(null, row.NetInDong, $"{At(0)}-{At(3)}-{At(5)}-{At(7)}-{At(9)}-{At(10)}+{At(11)}+{At(12)}");
            rows.Add(cells);
        }

        rows.Add(TotalOf(form, head.Count, firstAmount, paid + 1, headRows));
        rows.Add(Array.Empty<SheetCell>());
        rows.Add(new SheetCell[] { $"Tổng số tiền (viết bằng chữ): {AmountInWords.Of(form.NetInDong)}." });
        return PrintedTable.Of("C02a-HD", rows, headRows);
    }

    /// <summary>The sum of each amount column.</summary>
    public static IReadOnlyList<long?> TotalsOf(PayForm form)
    {
        var amounts = form.Rows.Select(r => AmountsOf(form, r)).ToList();
        var count = HeadOf(form).Count - 4;
        return [.. Enumerable.Range(0, count).Select(i => i == form.Allowances.Count + 2 ? (long?)null : amounts.Sum(a => a[i] ?? 0))];
    }

    private static List<SheetCell> TotalOf(PayForm form, int columns, int firstAmount, int daysColumn, int headRows)
    {
        var cells = new List<SheetCell> { default, "Cộng", default, default };
        var totals = TotalsOf(form);
        for (var column = firstAmount; column < columns; column++)
        {
            cells.Add(column == daysColumn || form.Rows.Count == 0
                ? default
                : new SheetCell(
                    null, totals[column
                        - firstAmount], $"SUM({WorkbookAddress.NameOf(column, headRows + 1)}:{WorkbookAddress.NameOf(column, headRows + form.Rows.Count)})"));
        }

        return cells;
    }
}
