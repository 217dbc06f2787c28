using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Cells to stored values, with the same reading as the form; equal texts of a column are read once.</summary>
internal sealed class CellReader(CatalogueLookup catalogues)
{
    private const int RememberedTextMaxLength = 120;
    private const int RememberedTexts = 5000;
    private const int YearsFrom = 1900;
    private const int YearsUntil = 2100;

    private readonly Dictionary<string, Dictionary<string, ParsedValue>> remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> allowed = new(StringComparer.Ordinal);

    /// <summary>The value of a cell; an empty cell gives no value and no error.</summary>
    public ParsedValue Read(FieldShape field, in WorkbookCell cell)
    {
        if (cell.Kind == WorkbookCellKind.Error)
        {
            return new ParsedValue(null, $"Ô có lỗi công thức {cell.Text}. Nhập lại giá trị.");
        }

        if (field.Type == ProfileFieldType.Date && DayOf(cell) is { } day)
        {
            return new ParsedValue(day);
        }

        return ReadText(field, RestoredZeros(field, cell) ?? cell.ToString());
    }

    /// <summary>The cell's digits with the zeros Excel dropped from a number; null when none were.</summary>
    public static string? RestoredZeros(FieldShape field, in WorkbookCell cell)
    {
        if (cell.Kind != WorkbookCellKind.Number)
        {
            return null;
        }

        var digits = cell.ToString();
        var length = field.PropertyName switch
        {
            nameof(Employee.IdNumber) => digits.Length is 10 or 11 ? 12 : digits.Length is 7 or 8 ? 9 : 0,
            nameof(Employee.SocialInsuranceNumber) or nameof(Employee.TaxCode) => digits.Length is 8 or 9 ? 10 : digits.Length == 11 ? 12 : 0,
            nameof(Employee.Phone) => digits.Length == 9 ? 10 : 0,
            _ => 0,
        };
        return length == 0 ? null : digits.PadLeft(length, '0');
    }

    /// <summary>The rule a reading error belongs to.</summary>
    public static string RuleOf(FieldShape field, string error) => field.Type switch
    {
        ProfileFieldType.Date => "D1",
        ProfileFieldType.Code or ProfileFieldType.Choice or ProfileFieldType.Sex or ProfileFieldType.IdentityDocument => "K1",
        ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths => "K2",
        _ => error == PlainText.Refusal ? "N1" : "K3",
    };

    /// <summary>What may stand in the field, as a list of codes and names; null for free text.</summary>
    public string? AllowedIn(FieldShape field)
    {
        if (!allowed.TryGetValue(field.Key, out var text))
        {
            text = string.Join("; ", ProfileValues.ChoicesOf(field, catalogues).Select(c => $"{c.Code} ({c.Name})"));
            allowed[field.Key] = text;
        }

        return text.Length == 0 ? null : text;
    }

    private static DateOnly? DayOf(in WorkbookCell cell) => cell.Kind switch
    {
        WorkbookCellKind.Date => cell.Day,
        WorkbookCellKind.Number when cell.Number is not (>= YearsFrom and <= YearsUntil) and < 100_000 => WorkbookCell.DayOf(cell.Number), // a day whose format was lost
        _ => null,
    };

    private ParsedValue ReadText(FieldShape field, string text)
    {
        if (text.Length > RememberedTextMaxLength)
        {
            return ProfileValues.Parse(field, text, catalogues);
        }

        if (!remembered.TryGetValue(field.Key, out var texts))
        {
            remembered[field.Key] = texts = new Dictionary<string, ParsedValue>(StringComparer.Ordinal);
        }

        if (!texts.TryGetValue(text, out var parsed))
        {
            parsed = ProfileValues.Parse(field, text, catalogues);
            if (texts.Count < RememberedTexts)
            {
                texts.Add(text, parsed);
            }
        }

        return parsed;
    }
}
