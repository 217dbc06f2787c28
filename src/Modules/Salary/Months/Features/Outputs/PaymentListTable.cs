using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Mẫu số 09 as a workbook: what is paid to each is the sum of its parts.</summary>
internal static class PaymentListTable
{
    private const int HeadRows = 5;
    private const int Total = 4;

    /// <summary>Lương, tiền công, khác of a row.</summary>
    public static (long Pay, long Wage, long Other) PartsOf(PayFormRow row)
    {
        var other = row.Entry.OneOffInDong + row.ArrearsInDong;
        return row.Amount("LUONG_TT") > 0 ? (0, row.NetInDong - other, other) : (row.NetInDong - other, 0, other);
    }

    /// <summary>The file.</summary>
    public static byte[] ToWorkbook(PayForm form)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"Đơn vị: {form.UnitName}" },
            new SheetCell[] { "BẢNG THANH TOÁN CHO ĐỐI TƯỢNG THỤ HƯỞNG (Mẫu số 09, Nghị định 11/2020/NĐ-CP)" },
            new SheetCell[] { $"Tháng {form.Sheet.Month.ToVietnamese()}" }, Array.Empty<SheetCell>(),
            new SheetCell[] { "STT", "Họ và tên", "Số tài khoản", "Ngân hàng", "Tổng số", "Lương và phụ cấp theo lương",
                "Tiền công hợp đồng", "Phụ cấp, khoản khác", "Ghi chú" },
        };
        foreach (var (index, row) in form.Rows.Index())
        {
            var line = HeadRows + 1 + index;
            var (pay, wage, other) = PartsOf(row);
            rows.Add(
            [
                (long)(index + 1), row.Entry.FullName, default, default,
                new SheetCell(
                    null, row.NetInDong, $"SUM({WorkbookAddress.NameOf(Total + 1, line)}:{WorkbookAddress.NameOf(Total + 3, line)})"), pay,
                    wage, other, row.Entry.Note,
            ]);
        }

        var last = HeadRows + form.Rows.Count;
        var parts = form.Rows.Select(PartsOf).ToList();
        long[] sums = [form.NetInDong, parts.Sum(p => p.Pay), parts.Sum(p => p.Wage), parts.Sum(p => p.Other)];
        rows.Add(
        [
            default, "Cộng", default, default,
            .. sums.Select((sum, i) => form.Rows.Count == 0
                ? sum : new SheetCell(
                    null, sum, $"SUM({WorkbookAddress.NameOf(Total + i, HeadRows + 1)}:{WorkbookAddress.NameOf(Total + i, last)})")),
        ]);
        rows.Add(Array.Empty<SheetCell>());
        rows.Add(new SheetCell[] { $"Tổng số tiền (viết bằng chữ): {AmountInWords.Of(form.NetInDong)}." });
        return PrintedTable.Of("Mẫu 09", rows, HeadRows);
    }
}
