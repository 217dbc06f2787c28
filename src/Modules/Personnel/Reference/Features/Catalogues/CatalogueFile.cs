using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Reads the values of a catalogue from a workbook; the first wrong cell refuses the whole file.</summary>
internal static class CatalogueFile
{
    private const int RowsMax = 5000;

    private static readonly string[] Headings =
    [
        CatalogueColumns.Code, CatalogueColumns.Name, CatalogueColumns.Order, CatalogueColumns.Group, CatalogueColumns.ValidFrom,
        CatalogueColumns.ValidUntil, CatalogueColumns.Note,
    ];

    /// <summary>The rows of the first sheet.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="known">The stored values: a code that Excel took for a number is the one that only lacks its zeros.</param>
    /// <exception cref="RuleViolationException">It is no such workbook, or a row of it is wrong; the message names the row.</exception>
    public static List<(int Number, CatalogueEntry Entry)> Read(Stream file, IReadOnlyCollection<CatalogueItem> known)
    {
        using var workbook = WorkbookReader.Open(file);
        var rows = new List<(int, CatalogueEntry)>();
        WorkbookHeadings? headings = null;
        foreach (var row in workbook.ReadRows(workbook.Sheets[0]))
        {
            if (headings is null)
            {
                headings = HeadingsOf(row);
                RequireOneList(workbook);
                continue;
            }

            if (rows.Count == RowsMax)
            {
                throw new RuleViolationException("personnel.catalogue-large-file", $"Tệp có hơn {RowsMax} dòng. Chia nhỏ tệp.");
            }

            if (EntryOf(row, headings, known) is { } entry)
            {
                rows.Add((row.Number, entry));
            }
        }

        return rows.Count > 0 ? rows : throw new RuleViolationException("personnel.catalogue-empty-file", "Tệp không có dòng dữ liệu nào.");
    }

    /// <exception cref="RuleViolationException">The value breaks a rule of the form.</exception>
    public static void Require(int number, CatalogueEntry entry)
    {
        var failure = new CatalogueEntryValidator().Validate(entry).Errors.FirstOrDefault();
        if (failure is not null)
        {
            throw Wrong(number, failure.ErrorMessage);
        }
    }

    private static WorkbookHeadings HeadingsOf(WorkbookRow row)
    {
        var headings = WorkbookHeadings.Read(row, Headings);
        return IsList(headings)
            ? headings
            : throw new RuleViolationException("personnel.catalogue-headings",
                "Dòng đầu của tệp phải có cột Mã và cột Tên. Dùng tệp kết xuất làm mẫu.");
    }

    private static bool IsList(WorkbookHeadings headings) => headings.Has(CatalogueColumns.Code) && headings.Has(CatalogueColumns.Name);

    /// <summary>Values on a second sheet would be left out without a word.</summary>
    private static void RequireOneList(WorkbookReader workbook)
    {
        var other = workbook.Sheets.Skip(1)
            .FirstOrDefault(s => workbook.ReadRows(s).Take(1).Any(r => IsList(WorkbookHeadings.Read(r, Headings))));
        if (other is not null)
        {
            throw new RuleViolationException(
                "personnel.catalogue-two-lists", $"Tệp có danh sách ở cả sheet \"{workbook.Sheets[0].Name}\" và \"{other.Name}\". Gộp vào một sheet rồi tải lên lại.");
        }
    }

    private static CatalogueEntry? EntryOf(WorkbookRow row, WorkbookHeadings headings, IReadOnlyCollection<CatalogueItem> known)
    {
        string? Text(string heading) => TextOf(row, headings, heading);
        var entry = new CatalogueEntry(
            CodeOf(row, headings, known), Text(CatalogueColumns.Name), Number(row.Number, Text(CatalogueColumns.Order)),
            Text(CatalogueColumns.Group),
            Day(row, headings, CatalogueColumns.ValidFrom), Day(row, headings, CatalogueColumns.ValidUntil), Text(CatalogueColumns.Note))
                .Clean();
        return entry == new CatalogueEntry(null, null, null, null, null, null, null) ? null : entry; // only something in a foreign column
    }

    private static string? CodeOf(WorkbookRow row, WorkbookHeadings headings, IReadOnlyCollection<CatalogueItem> known)
    {
        var code = TextOf(row, headings, CatalogueColumns.Code);
        var isNumber = headings.CellOf(row, CatalogueColumns.Code).Kind == WorkbookCellKind.Number;
        return code is not null && isNumber && !known.Any(i => i.Code == code)
            ? LostZeros.Restored(code, known.Select(i => i.Code)) ?? code : code;
    }

    private static string? TextOf(WorkbookRow row, WorkbookHeadings headings, string heading)
    {
        var cell = headings.CellOf(row, heading);
        return cell.Kind == WorkbookCellKind.Error
            ? throw Wrong(row.Number, $"ô {headings.AddressOf(row, heading)} có lỗi công thức {cell.Text}.")
            : VietnameseText.Clean(cell.ToString());
    }

    private static int? Number(int row, string? text) =>
        text is null ? null : int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Wrong(row, $"thứ tự “{text}” không phải số.");

    private static DateOnly? Day(WorkbookRow row, WorkbookHeadings headings, string heading) =>
        TextOf(row, headings, heading) is not { } text
        ? null
        : WorkbookDay.Of(headings.CellOf(row, heading)) ?? throw Wrong(row.Number, $"ngày “{text}” không đọc được; ghi dạng 31/12/2026.");

    private static RuleViolationException Wrong(int row, string what) =>
        new("personnel.catalogue-wrong-row", $"Dòng {row}: {what} Chưa có dòng nào được nhận; sửa tệp rồi tải lên lại.");
}
