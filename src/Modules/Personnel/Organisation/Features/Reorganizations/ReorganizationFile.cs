using HoSoCanBo.Personnel.Employees.Domain;
using System.Globalization;
using System.Text;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Domain.Units;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>What a file says: operations, or where people go.</summary>
internal sealed record ReorganizationRows(IReadOnlyList<ReorganizationLine> Lines, IReadOnlyList<ReorganizationPlacement> Placements);

/// <summary>
/// Reads operations in the shape of org_units_2025_changes.csv (CSV or the first sheets of a workbook) and places of people
/// (employee_number or from_code, to_code). Which of the two a table is, its headings say.
/// </summary>
internal static class ReorganizationFile
{
    /// <summary>Largest file.</summary>
    public const int MaxMegabytes = 10;

    /// <summary>The same in bytes.</summary>
    public const long MaxBytes = MaxMegabytes * 1024L * 1024;

    /// <summary>Most rows.</summary>
    public const int RowsMax = 60_000;

    private const string Operation = "operation";
    private const string ToCode = "to_code";

    /// <summary>The headings of a file of operations.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "op_id", "effective_date", Operation, "from_code", "from_name_vi", "from_kind", "from_parent_code", "from_parent_name_vi",
        ToCode, "to_name_vi", "to_kind", "to_parent_code", "share", "legal_basis", "note",
    ];

    /// <exception cref="RuleViolationException">The file is not such a table, or a row of it is wrong; the message names the row.</exception>
    public static ReorganizationRows Read(Stream file, Guid planId, DateOnly usualDay)
    {
        var lines = new List<ReorganizationLine>();
        var placements = new List<ReorganizationPlacement>();
        foreach (var table in TablesOf(file))
        {
            var number = 1;
            foreach (var row in table)
            {
                number++;
                if (row.ContainsKey(Operation))
                {
                    lines.Add(LineOf(row, planId, usualDay, lines.Count + 1, number));
                }
                else if (Cell(row, ToCode) is not null) // a person left open in the list that was downloaded stays open
                {
                    placements.Add(PlacementOf(row, planId, number));
                }
            }
        }

        if (lines.Count + placements.Count == 0)
        {
            throw new RuleViolationException(
                "personnel.reorganization-empty-file", $"Tệp không có dòng nào đọc được. Dòng đầu phải là tên cột: {string.Join(", ", Headings)}.");
        }

        return lines.Count + placements.Count <= RowsMax
            ? new ReorganizationRows(lines, placements)
            : throw new RuleViolationException("personnel.reorganization-large-file", $"Tệp có hơn {RowsMax} dòng. Chia thành nhiều phương án.");
    }

    private static List<List<IReadOnlyDictionary<string, string>>> TablesOf(Stream file)
    {
        Span<byte> start = stackalloc byte[2];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (read == start.Length && start.SequenceEqual("PK"u8))
        {
            WorkbookGuard.Check(file);
            using var workbook = WorkbookReader.Open(file);
            return [.. workbook.Sheets.Select(sheet => RowsOf(workbook, sheet))];
        }

        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        try
        {
            return [[.. CsvTable.Read(reader)]];
        }
        catch (Exception exception) when (exception is DecoderFallbackException or ArgumentException)
        {
            throw new RuleViolationException("personnel.reorganization-bad-file", "Tệp không phải .xlsx và không phải .csv mã hóa UTF-8. Lưu lại đúng định dạng rồi tải lên.");
        }
    }

    private static List<IReadOnlyDictionary<string, string>> RowsOf(WorkbookReader workbook, string sheet)
    {
        var rows = new List<IReadOnlyDictionary<string, string>>();
        string[]? headings = null;
        foreach (var row in workbook.ReadRows(sheet))
        {
            var cells = row.Cells.Select(TextOf).ToArray();
            if (headings is null)
            {
                headings = [.. cells.Select(c => c.Trim())];
                continue;
            }

            var filled = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < headings.Length; i++)
            {
                if (headings[i].Length > 0)
                {
                    filled[headings[i]] = cells[i];
                }
            }

            rows.Add(filled);
        }

        return rows;
    }

    private static string TextOf(WorkbookCell cell) =>
        cell.Kind == WorkbookCellKind.Date ? cell.Day?.ToString("O", CultureInfo.InvariantCulture) ?? "" : cell.ToString();

    private static ReorganizationLine LineOf(IReadOnlyDictionary<string, string> row, Guid planId, DateOnly usualDay, int order, int number)
    {
        var kind = KindOf(Cell(row, Operation), number);
        var share = ShareOf(Cell(row, "share"));
        return new ReorganizationLine
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = planId,
            Number = order,
            Ref = Cut(Cell(row, "op_id"), ReorganizationLine.RefMaxLength),
            EffectiveOn = DayOf(Cell(row, "effective_date"), number) ?? usualDay,
            Kind = kind,
            FromCode = Fits(Cell(row, "from_code"), OrganizationUnit.CodeMaxLength, "from_code", number),
            FromName = Fits(Cell(row, "from_name_vi"), OrganizationUnit.NameMaxLength, "from_name_vi", number),
            ToCode = Fits(Cell(row, ToCode), OrganizationUnit.CodeMaxLength, ToCode, number),
            ToName = Fits(Cell(row, "to_name_vi"), OrganizationUnit.NameMaxLength, "to_name_vi", number),
            ToKind = Fits(Cell(row, "to_kind"), OrganizationUnit.KindMaxLength, "to_kind", number),
            ToParentCode = kind == ReorganizationKind.Dissolve ? null : Fits(Cell(row, "to_parent_code"), OrganizationUnit.CodeMaxLength, "to_parent_code", number),
            Share = kind == ReorganizationKind.Split && share == LineageShare.Whole ? LineageShare.Part : share,
            LegalBasis = Cut(Cell(row, "legal_basis"), UnitLineage.LegalBasisMaxLength),
            Note = Cut(Cell(row, "note"), ReorganizationLine.NoteMaxLength),
        };
    }

    private static ReorganizationPlacement PlacementOf(IReadOnlyDictionary<string, string> row, Guid planId, int number)
    {
        var person = Cell(row, "employee_number")?.ToUpperInvariant();
        var from = Cell(row, "from_code");
        if (person is null && from is null)
        {
            throw Wrong(number, "ghi số hiệu của người (employee_number) hoặc mã đơn vị (from_code)");
        }

        return new ReorganizationPlacement
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = planId,
            EmployeeNumber = Fits(person, Employee.EmployeeNumberMaxLength, "employee_number", number),
            FromCode = Fits(from, OrganizationUnit.CodeMaxLength, "from_code", number),
            ToCode = Fits(Cell(row, ToCode), OrganizationUnit.CodeMaxLength, ToCode, number)!,
        };
    }

    private static ReorganizationKind KindOf(string? text, int number) => text?.ToLowerInvariant() switch
    {
        "create" or "open" => ReorganizationKind.Open,
        "rename" or "change_kind" or "recode" => ReorganizationKind.Change,
        "move" => ReorganizationKind.Move,
        "merge" => ReorganizationKind.Merge,
        "split" or "split_part" => ReorganizationKind.Split,
        "abolish" or "dissolve" => ReorganizationKind.Dissolve,
        _ => throw Wrong(number, $"thao tác “{text}” không có; dùng create, rename, change_kind, recode, move, merge, split_part hoặc abolish"),
    };

    private static LineageShare ShareOf(string? text) => text?.ToLowerInvariant() switch
    {
        "part" => LineageShare.Part,
        "main part" => LineageShare.MainPart,
        "remainder" => LineageShare.Remainder,
        _ => LineageShare.Whole,
    };

    private static DateOnly? DayOf(string? text, int number) => text is null
        ? null
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Wrong(number, $"ngày “{text}” không đọc được; ghi dạng 01/07/2025 hoặc 2025-07-01");

    private static string? Cell(IReadOnlyDictionary<string, string> row, string heading) => VietnameseText.Clean(row.GetValueOrDefault(heading));

    private static string? Cut(string? text, int length) => text is { } t && t.Length > length ? t[..length] : text;

    private static string? Fits(string? text, int length, string heading, int number) =>
        text is null || text.Length <= length ? text : throw Wrong(number, $"cột {heading} dài nhất {length} ký tự");

    private static RuleViolationException Wrong(int number, string what) =>
        new("personnel.reorganization-wrong-row", $"Dòng {number} của tệp: {what}. Chưa có dòng nào được nhận; sửa tệp rồi tải lên lại.");
}
