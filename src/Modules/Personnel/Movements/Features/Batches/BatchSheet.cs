using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Decisions;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>The people of a batch: typed numbers, or a sheet with one line a person.</summary>
internal static class BatchSheet
{
    private const string NumberColumn = "Số hiệu";
    private static readonly string[] NumberAliases = ["Số hiệu cán bộ", "so_hieu"]; // as the list export and the import name it

    private const string UnitColumn = "Mã đơn vị đến";
    private const string PositionColumn = "Chức vụ";
    private const string EndColumn = "Đến hết ngày";

    private static readonly string[] Headings = [NumberColumn, UnitColumn, PositionColumn, EndColumn];

    /// <summary>The empty sheet to fill in; its columns stay text, so that no number loses its zeros.</summary>
    public static byte[] Template()
    {
        using var file = new MemoryStream();
        using (var writer = new WorkbookWriter(file))
        {
            writer.AddSheet(
                new SheetLayout("Danh sách", [new(14, IsText: true), new(18, IsText: true), new(30, IsText: true), new(16)]),
                [[.. Headings.Select(h => new SheetCell(h, Look: SheetLook.ListHeading))], [SheetCell.Of("DT000001")]]);
            writer.Complete();
        }

        return file.ToArray();
    }

    public static IReadOnlyList<MovementBatchLine> FromNumbers(Guid batchId, string? numbers) =>
        Checked([.. EmployeeNumbers.Split(numbers)
            .Select((number, i) =>
                new MovementBatchLine { BatchId = batchId, Number = i + 1,
                    EmployeeNumber = Cut(number, Employee.EmployeeNumberMaxLength)! })]);

    /// <summary>The lines of the first sheet.</summary>
    /// <exception cref="RuleViolationException">It is no workbook, or it lacks what is needed; the message names the cell.</exception>
    public static IReadOnlyList<MovementBatchLine> Read(Guid batchId, Stream file)
    {
        using var workbook = WorkbookReader.Open(file);
        var lines = new List<MovementBatchLine>();
        WorkbookHeadings? headings = null;
        foreach (var row in workbook.ReadRows(workbook.Sheets[0]))
        {
            if (headings is null)
            {
                headings = HeadingsOf(row);
                RequireOneList(workbook);
            }
            else if (LineOf(batchId, row, headings) is { } line)
            {
                lines.Add(line);
                if (lines.Count > MovementBatch.MostPeople)
                {
                    break;
                }
            }
        }

        return Checked(lines);
    }

    private static WorkbookHeadings HeadingsOf(WorkbookRow row)
    {
        var headings = WorkbookHeadings.Read(row, [.. Headings, .. NumberAliases]);
        return NumberHeading(headings) is not null
            ? headings
            : throw new RuleViolationException("personnel.batch-without-numbers", $"Tệp không có cột “{NumberColumn}”. Dùng tệp mẫu.");
    }

    private static string? NumberHeading(WorkbookHeadings headings) => NumberAliases.Prepend(NumberColumn).FirstOrDefault(headings.Has);

    /// <summary>People on a second sheet would be left out without a word.</summary>
    private static void RequireOneList(WorkbookReader workbook)
    {
        var other = workbook.Sheets.Skip(1)
            .FirstOrDefault(s => workbook.ReadRows(s).Take(1)
                .Any(r => NumberHeading(WorkbookHeadings.Read(r, [NumberColumn, .. NumberAliases])) is not null));
        if (other is not null)
        {
            throw new RuleViolationException(
                "personnel.batch-two-lists", $"Tệp có danh sách ở cả sheet \"{workbook.Sheets[0].Name}\" và \"{other.Name}\". Gộp vào một sheet rồi tải lên lại.");
        }
    }

    private static MovementBatchLine? LineOf(Guid batchId, WorkbookRow row, WorkbookHeadings headings)
    {
        var number = TextOf(row, headings, NumberHeading(headings)!);
        var (unit, position) = (TextOf(row, headings, UnitColumn), TextOf(row, headings, PositionColumn));
        var endsOn = DayOf(row, headings);
        if (number is null)
        {
            return unit is null && position is null && endsOn is null
                ? null
                : throw new RuleViolationException(
                    "personnel.batch-without-number", $"Dòng {row.Number} không có số hiệu nên không biết là ai. Ghi số hiệu, hoặc xóa dòng.");
        }

        return new MovementBatchLine
        {
            BatchId = batchId,
            Number = row.Number,
            EmployeeNumber = Cut(number.ToUpperInvariant(), Employee.EmployeeNumberMaxLength)!,
            UnitCode = Cut(unit, OrganizationUnit.CodeMaxLength),
            PositionName = Cut(position, Assignment.PositionNameMaxLength),
            EndsOn = endsOn,
        };
    }

    private static List<MovementBatchLine> Checked(List<MovementBatchLine> lines)
    {
        if (lines.Count is 0 or > MovementBatch.MostPeople)
        {
            throw new RuleViolationException(
                "personnel.batch-size", lines.Count == 0 ? "Danh sách không có người nào. Ghi số hiệu của từng người."
                    : $"Mỗi lần tối đa {MovementBatch.MostPeople} người. Chia danh sách.");
        }

        var twice = lines.GroupBy(l => l.EmployeeNumber).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? lines
            : throw new RuleViolationException(
                "personnel.batch-names-twice", $"Số hiệu {twice.Key} có hai lần trong danh sách. Bỏ dòng thừa.");
    }

    private static string? TextOf(WorkbookRow row, WorkbookHeadings headings, string column)
    {
        var cell = headings.CellOf(row, column);
        var text = VietnameseText.Clean(cell.ToString());
        return cell.Kind == WorkbookCellKind.Error || (text is not null && !PlainText.IsReadable(text))
            ? throw new RuleViolationException(
                "personnel.batch-cell", $"Ô {headings.AddressOf(row, column)}: {(cell.Kind == WorkbookCellKind.Error ? $"có lỗi công thức {cell.Text}. Nhập lại giá trị." : PlainText.Refusal)}")
            : text;
    }

    private static DateOnly? DayOf(WorkbookRow row, WorkbookHeadings headings)
    {
        var cell = headings.CellOf(row, EndColumn);
        return VietnameseText.Clean(cell.ToString()) is not { } text
            ? null
            : WorkbookDay.Of(cell)
            ?? throw new RuleViolationException(
                "personnel.batch-day", $"Ô {headings.AddressOf(row, EndColumn)}: “{text}” không phải là ngày. Ghi dạng 31/12/2028.");
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
