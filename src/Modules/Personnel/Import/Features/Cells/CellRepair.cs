using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Cells;

/// <summary>
/// What Excel does to numbers of papers, codes and accounts typed into an ordinary cell: it keeps a number and forgets the zeros.
/// What a catalogue or a fixed length proves is put back, what cannot be known is refused or questioned.
/// </summary>
internal static class CellRepair
{
    private const double DigitsExcelKeeps = 1e15;

    private const string ZerosAreBack = "Ô kiểu số đã làm mất số 0 ở đầu; phần mềm tự thêm lại. Kiểm tra và định dạng ô kiểu Text.";

    /// <summary>The text the cell stood for before Excel took it for a number; null when nothing was lost or nobody can know.</summary>
    public static string? Restored(FieldShape field, in WorkbookCell cell, CatalogueLookup catalogues)
    {
        if (cell.Kind != WorkbookCellKind.Number)
        {
            return null;
        }

        var digits = cell.ToString();
        if (IsRank(field))
        {
            return PayScales.OfNumber(cell.Number);
        }

        return field.Type == ProfileFieldType.Code
            ? OfCatalogue(field, digits, catalogues)
            : LengthOf(field, digits) is > 0 and var length ? digits.PadLeft(length, '0') : null;
    }

    /// <summary>Why the cell cannot be used; null when it can.</summary>
    public static string? RefusalOf(FieldShape field, in WorkbookCell cell) => cell.Kind switch
    {
        WorkbookCellKind.Number when IsRank(field) && PayScales.OfNumber(cell.Number) is null =>
            "Ô kiểu số nên mã ngạch đã bị Excel đổi. Định dạng ô kiểu Text rồi ghi lại mã, ví dụ 01.003.",
        WorkbookCellKind.Number when IsText(field) && Math.Abs(cell.Number) >= DigitsExcelKeeps =>
            "Excel chỉ giữ 15 chữ số của một số nên phần sau đã mất. Định dạng ô kiểu Text rồi ghi lại.",
        WorkbookCellKind.Date when IsRank(field) || (IsText(field) && LengthOf(field, "12345678") > 0) =>
            "Excel đã đổi giá trị thành ngày. Định dạng ô kiểu Text rồi ghi lại.",
        _ => null,
    };

    /// <summary>What to check although the cell was read; null for nothing.</summary>
    public static string? DoubtOf(FieldShape field, in WorkbookCell cell, CatalogueLookup catalogues) => cell.Kind switch
    {
        WorkbookCellKind.Number when Restored(field, cell, catalogues) is { } restored => IsRank(field)
            ? $"Ô kiểu số; phần mềm hiểu là mã ngạch {restored}. Kiểm tra và định dạng ô kiểu Text."
            : ZerosAreBack,
        WorkbookCellKind.Number when IsText(field) =>
            "Ô kiểu số trong cột chữ: số 0 ở đầu và dấu chấm có thể đã mất. Kiểm tra và định dạng ô kiểu Text.",
        WorkbookCellKind.Date when IsText(field) => "Excel đã đổi giá trị thành ngày. Kiểm tra và định dạng ô kiểu Text.",
        _ => null,
    };

    /// <summary>A text without the apostrophe that keeps Excel from taking it for a formula: exports write it, and so do users.</summary>
    public static string WithoutTextMark(string text) => text is ['\'', '=' or '+' or '-' or '@' or '$', ..] ? text[1..] : text;

    private static string? OfCatalogue(FieldShape field, string digits, CatalogueLookup catalogues) =>
        catalogues.Find(field.Catalogue!, digits) is null
        ? LostZeros.Restored(digits, catalogues.ChoicesOf(field.Catalogue!).Select(c => c.Code)) : null;

    private static bool IsText(FieldShape field) => field.Type is ProfileFieldType.Text or ProfileFieldType.LongText;

    /// <summary>The rank stands in the record and in each row of item 31.</summary>
    private static bool IsRank(FieldShape field) => field.PropertyName is nameof(Employee.RankCode) or "ma_ngach";

    /// <summary>How long the number of a paper is that Excel left so many digits of; 0 when it has no fixed length.</summary>
    private static int LengthOf(FieldShape field, string digits) => field.PropertyName switch
    {
        nameof(Employee.IdNumber) => digits.Length is 10 or 11 ? 12 : digits.Length is 7 or 8 ? 9 : 0,
        nameof(Employee.SocialInsuranceNumber) or nameof(Employee.TaxCode) => digits.Length is 8 or 9 ? 10 : digits.Length == 11 ? 12 : 0,
        nameof(Employee.Phone) => digits.Length == 9 ? 10 : 0,
        _ => 0,
    };
}
