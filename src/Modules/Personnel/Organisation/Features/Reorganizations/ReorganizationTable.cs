using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>The rows of one table of a reorganisation file: a sheet of a workbook, or a CSV.</summary>
internal static class ReorganizationTable
{
    /// <summary>Every heading either table may have.</summary>
    private static readonly string[] Known = [.. ReorganizationFile.Headings, "employee_number"];

    /// <summary>The rows under the headings.</summary>
    /// <exception cref="RuleViolationException">A heading stands there twice, or there are more than <paramref name="rowsMax"/>
    /// rows.</exception>
    public static IEnumerable<ReorganizationTableRow> RowsOf(WorkbookReader workbook, WorkbookSheet sheet, int rowsMax)
    {
        WorkbookHeadings? headings = null;
        var count = 0;
        foreach (var row in workbook.ReadRows(sheet))
        {
            if (headings is null)
            {
                headings = WorkbookHeadings.Read(row, Known);
            }
            else if (++count > rowsMax)
            {
                throw new RuleViolationException(
                    "personnel.reorganization-large-file", $"Tệp có hơn {rowsMax} dòng. Chia thành nhiều phương án.");
            }
            else
            {
                yield return new ReorganizationTableRow(row, headings);
            }
        }
    }
}

/// <summary>A row and where its columns stand.</summary>
internal readonly record struct ReorganizationTableRow(WorkbookRow Row, WorkbookHeadings Headings)
{
    /// <summary>The number Excel shows, or the line of the CSV.</summary>
    public int Number => Row.Number;

    /// <summary>The cleaned text of a column; null when it is empty or the table has no such column.</summary>
    /// <exception cref="RuleViolationException">The cell holds an error, or letters of an old font.</exception>
    public string? Text(string heading)
    {
        var cell = Headings.CellOf(Row, heading);
        if (cell.Kind == WorkbookCellKind.Error)
        {
            throw ReorganizationFile.Wrong(Number, $"ô {Headings.AddressOf(Row, heading)} có lỗi công thức {cell.Text}");
        }

        var text = VietnameseText.Clean(cell.ToString());
        return text is null || PlainText.IsReadable(text)
            ? text
            : throw ReorganizationFile.Wrong(
                Number, $"ô {Headings.AddressOf(Row, heading)} có ký tự không hợp lệ; gõ lại bằng bảng mã Unicode");
    }

    /// <summary>The day of a column; null when it is empty.</summary>
    /// <exception cref="RuleViolationException">It is no day.</exception>
    public DateOnly? Day(string heading) => Text(heading) is not { } text
        ? null
        : WorkbookDay.Of(Headings.CellOf(Row, heading))
        ?? throw ReorganizationFile.Wrong(Number, $"ngày “{text}” không đọc được; ghi dạng 01/07/2025 hoặc 2025-07-01");
}
