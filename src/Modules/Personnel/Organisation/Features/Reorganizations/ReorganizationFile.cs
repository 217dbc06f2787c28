using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Units.Domain;

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

    public const int RowsMax = 60_000;

    private const string Operation = "operation";
    private const string ToCode = "to_code";

    /// <summary>The headings of a file of operations.</summary>
    public static readonly IReadOnlyList<string> Headings =
    [
        "op_id", "effective_date", Operation, "from_code", "from_name_vi", "from_kind", "from_parent_code", "from_parent_name_vi",
        ToCode, "to_name_vi", "to_kind", "to_parent_code", "share", "legal_basis", "note",
    ];

    /// <exception cref="RuleViolationException">The file is not such a table, or a row of it is wrong; the message names the
    /// row.</exception>
    public static ReorganizationRows Read(Stream file, Guid planId, DateOnly usualDay)
    {
        using var workbook = WorkbookReader.Open(file, takesCsv: true);
        var lines = new List<ReorganizationLine>();
        var placements = new List<ReorganizationPlacement>();
        foreach (var row in workbook.Sheets.SelectMany(sheet => ReorganizationTable.RowsOf(workbook, sheet, RowsMax)))
        {
            if (row.Headings.Has(Operation))
            {
                lines.Add(LineOf(row, planId, usualDay, lines.Count + 1));
            }
            else if (row.Text(ToCode) is not null) // a person left open in the list that was downloaded stays open
            {
                placements.Add(PlacementOf(row, planId));
            }
        }

        if (lines.Count + placements.Count == 0)
        {
            throw new RuleViolationException(
                "personnel.reorganization-empty-file", $"Tệp không có dòng nào đọc được. Dòng đầu phải là tên cột: {string.Join(", ", Headings)}.");
        }

        return lines.Count + placements.Count <= RowsMax
            ? new ReorganizationRows(lines, placements)
            : throw new RuleViolationException(
                "personnel.reorganization-large-file", $"Tệp có hơn {RowsMax} dòng. Chia thành nhiều phương án.");
    }

    private static ReorganizationLine LineOf(ReorganizationTableRow row, Guid planId, DateOnly usualDay, int order)
    {
        var number = row.Number;
        var kind = KindOf(row.Text(Operation), number);
        var share = ShareOf(row.Text("share"));
        return new ReorganizationLine
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = planId,
            Number = order,
            Ref = Cut(row.Text("op_id"), ReorganizationLine.RefMaxLength),
            EffectiveOn = row.Day("effective_date") ?? usualDay,
            Kind = kind,
            FromCode = Fits(row.Text("from_code"), OrganizationUnit.CodeMaxLength, "from_code", number),
            FromName = Fits(row.Text("from_name_vi"), OrganizationUnit.NameMaxLength, "from_name_vi", number),
            ToCode = Fits(row.Text(ToCode), OrganizationUnit.CodeMaxLength, ToCode, number),
            ToName = Fits(row.Text("to_name_vi"), OrganizationUnit.NameMaxLength, "to_name_vi", number),
            ToKind = Fits(row.Text("to_kind"), OrganizationUnit.KindMaxLength, "to_kind", number),
            ToParentCode = kind == ReorganizationKind.Dissolve
                ? null : Fits(row.Text("to_parent_code"), OrganizationUnit.CodeMaxLength, "to_parent_code", number),
            Share = kind == ReorganizationKind.Split && share == LineageShare.Whole ? LineageShare.Part : share,
            LegalBasis = Cut(row.Text("legal_basis"), UnitLineage.LegalBasisMaxLength),
            Note = Cut(row.Text("note"), ReorganizationLine.NoteMaxLength),
        };
    }

    private static ReorganizationPlacement PlacementOf(ReorganizationTableRow row, Guid planId)
    {
        var number = row.Number;
        var person = row.Text("employee_number")?.ToUpperInvariant();
        var from = row.Text("from_code");
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
            ToCode = Fits(row.Text(ToCode), OrganizationUnit.CodeMaxLength, ToCode, number)!,
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
        _ => throw Wrong(
            number, $"thao tác “{text}” không có; dùng create, rename, change_kind, recode, move, merge, split_part hoặc abolish"),
    };

    private static LineageShare ShareOf(string? text) => text?.ToLowerInvariant() switch
    {
        "part" => LineageShare.Part,
        "main part" => LineageShare.MainPart,
        "remainder" => LineageShare.Remainder,
        _ => LineageShare.Whole,
    };

    private static string? Cut(string? text, int length) => text is { } t && t.Length > length ? t[..length] : text;

    private static string? Fits(string? text, int length, string heading, int number) =>
        text is null || text.Length <= length ? text : throw Wrong(number, $"cột {heading} dài nhất {length} ký tự");

    internal static RuleViolationException Wrong(int number, string what) =>
        new("personnel.reorganization-wrong-row", $"Dòng {number} của tệp: {what}. Chưa có dòng nào được nhận; sửa tệp rồi tải lên lại.");
}
