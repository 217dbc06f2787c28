using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Salary.Months.Domain;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>A table of Sở Tài chính as a workbook: the first row adds up the groups, or the parts where there are no groups.</summary>
internal static class TableWorkbook
{
    private const int HeadRows = 3;
    private const int MostArguments = 250;

    /// <summary>The file.</summary>
    public static byte[] Of(MonthTableView view, TableContent content)
    {
        var rows = new List<IReadOnlyList<SheetCell>>
        {
            new SheetCell[] { $"{view.Code}. {content.Title}" },
            new SheetCell[] { $"Tháng {view.Month.Month.ToVietnamese()}, mã kiểm tra {view.Month.Hash}. Đơn vị tính: đồng." },
            new SheetCell[] { "Nội dung" }.Concat(content.Columns.Select(c => (SheetCell)c)).ToArray(),
        };
        rows.AddRange(content.Rows.Select(row => (IReadOnlyList<SheetCell>)
            [row.Level == 2 ? $"   {row.Label}" : row.Label, .. row.Cells.Select((cell, column) => CellOf(content, row, cell, column))]));
        return PrintedTable.Of(view.Code, rows, HeadRows);
    }

    private static SheetCell CellOf(TableContent content, TableRow row, TableCell cell, int column) => cell.Number is not { } number
        ? cell.Text
        : new SheetCell(null, number, row.Level == 0 ? SumOf(content, column, number) : null);

    // People who are counted once in the whole but in several parts do not add up: such a cell stays a number.
    private static string? SumOf(TableContent content, int column, long total)
    {
        foreach (var level in new[] { 1, 2 })
        {
            var parts = content.Rows.Index().Where(r => r.Item.Level == level).ToList();
            if (parts.Count > 0 && parts.TrueForAll(p => p.Item.Cells[column].Number is not null)
                && parts.Sum(p => p.Item.Cells[column].Number!.Value) == total)
            {
                var runs = RunsOf(parts.ConvertAll(p => HeadRows + 1 + p.Index));
                return runs.Count > MostArguments
                    ? null
                    : $"SUM({string.Join(',', runs.Select(r => $"{WorkbookAddress.NameOf(column + 1, r.From)}:{WorkbookAddress.NameOf(column + 1, r.Until)}"))})";
            }
        }

        return null;
    }

    private static List<(int From, int Until)> RunsOf(List<int> lines)
    {
        var runs = new List<(int From, int Until)>();
        foreach (var line in lines)
        {
            if (runs.Count > 0 && runs[^1].Until == line - 1)
            {
                runs[^1] = (runs[^1].From, line);
            }
            else
            {
                runs.Add((line, line));
            }
        }

        return runs;
    }
}
