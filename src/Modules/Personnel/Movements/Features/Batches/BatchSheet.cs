using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Units;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>The people of a batch: typed numbers, or a sheet with one line a person.</summary>
internal static class BatchSheet
{
    private const string NumberColumn = "Số hiệu";
    private const string UnitColumn = "Mã đơn vị đến";
    private const string PositionColumn = "Chức vụ";
    private const string EndColumn = "Đến hết ngày";

    private static readonly string[] DayForms = ["d/M/yyyy", "dd/MM/yyyy", "yyyy-MM-dd"];

    /// <summary>The empty sheet to fill in.</summary>
    public static byte[] Template()
    {
        using var workbook = new MemoryStream();
        workbook.SaveAs(new[]
        {
            new Dictionary<string, object?> { [NumberColumn] = "DT000001", [UnitColumn] = "", [PositionColumn] = "", [EndColumn] = "" },
        });
        return workbook.ToArray();
    }

    public static IReadOnlyList<MovementBatchLine> FromNumbers(Guid batchId, string? numbers) =>
        Checked([.. EmployeeNumbers.Split(numbers).Select((number, i) => new MovementBatchLine { BatchId = batchId, Number = i + 1, EmployeeNumber = Cut(number, Employee.EmployeeNumberMaxLength)! })]);

    /// <summary>The lines of the first sheet.</summary>
    /// <exception cref="RuleViolationException">It is no workbook, or it lacks what is needed.</exception>
    public static IReadOnlyList<MovementBatchLine> Read(Guid batchId, Stream file)
    {
        WorkbookGuard.Check(file);
        file.Position = 0;
        var lines = new List<MovementBatchLine>();
        var row = 1;
        foreach (IDictionary<string, object?> cells in file.Query(useHeaderRow: true))
        {
            row++;
            if (row == 2 && !cells.ContainsKey(NumberColumn))
            {
                throw new RuleViolationException("personnel.batch-without-numbers", $"Tệp không có cột “{NumberColumn}”. Dùng tệp mẫu.");
            }

            if (TextOf(cells, NumberColumn) is not { } number)
            {
                continue;
            }

            lines.Add(new MovementBatchLine
            {
                BatchId = batchId,
                Number = row,
                EmployeeNumber = Cut(number.ToUpperInvariant(), Employee.EmployeeNumberMaxLength)!,
                UnitCode = Cut(TextOf(cells, UnitColumn), OrganizationUnit.CodeMaxLength),
                PositionName = Cut(TextOf(cells, PositionColumn), Assignment.PositionNameMaxLength),
                EndsOn = DayOf(cells, row),
            });
            if (lines.Count > MovementBatch.MostPeople)
            {
                break;
            }
        }

        return Checked(lines);
    }

    private static List<MovementBatchLine> Checked(List<MovementBatchLine> lines)
    {
        if (lines.Count is 0 or > MovementBatch.MostPeople)
        {
            throw new RuleViolationException(
                "personnel.batch-size", lines.Count == 0 ? "Danh sách không có người nào. Ghi số hiệu của từng người." : $"Mỗi lần tối đa {MovementBatch.MostPeople} người. Chia danh sách.");
        }

        var twice = lines.GroupBy(l => l.EmployeeNumber).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? lines
            : throw new RuleViolationException("personnel.batch-names-twice", $"Số hiệu {twice.Key} có hai lần trong danh sách. Bỏ dòng thừa.");
    }

    private static string? TextOf(IDictionary<string, object?> cells, string column) =>
        cells.TryGetValue(column, out var value) ? VietnameseText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)) : null;

    private static DateOnly? DayOf(IDictionary<string, object?> cells, int row)
    {
        if (cells.TryGetValue(EndColumn, out var value) && value is DateTime day)
        {
            return DateOnly.FromDateTime(day);
        }

        if (TextOf(cells, EndColumn) is not { } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var typed)
            ? typed
            : throw new RuleViolationException("personnel.batch-day", $"Dòng {row}: “{text}” không phải là ngày. Ghi dạng 31/12/2028.");
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
