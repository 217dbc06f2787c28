using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Cells;

/// <summary>Cells to stored values, with the same reading as the form; equal texts of a column are read once.</summary>
internal sealed class CellReader(CatalogueLookup catalogues)
{
    private const int RememberedTextMaxLength = 120;
    private const int RememberedTexts = 5000;

    private readonly Dictionary<string, Dictionary<string, ParsedValue>> remembered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> allowed = new(StringComparer.Ordinal);

    /// <summary>The value of a cell; an empty cell gives no value and no error.</summary>
    public ParsedValue Read(FieldShape field, in WorkbookCell cell)
    {
        if (cell.Kind == WorkbookCellKind.Error)
        {
            return new ParsedValue(null, $"Ô có lỗi công thức {cell.Text}. Nhập lại giá trị.");
        }

        if (field.Type is ProfileFieldType.Date or ProfileFieldType.Month && WorkbookDay.SerialOf(cell) is { } day)
        {
            return new ParsedValue(field.Type == ProfileFieldType.Month ? new DateOnly(day.Year, day.Month, 1) : day);
        }

        if (field.Type is ProfileFieldType.Date or ProfileFieldType.Month && cell.Kind == WorkbookCellKind.Text)
        {
            return ReadText(field, WorkbookDay.WithoutMidnight(cell.Text!));
        }

        return CellRepair.RefusalOf(field, cell) is { } refusal
            ? new ParsedValue(null, refusal)
            : ReadText(field, CellRepair.Restored(field, cell, catalogues) ?? CellRepair.WithoutTextMark(cell.ToString()));
    }

    /// <summary>What the user should look at although the cell was read; null for nothing.</summary>
    public string? DoubtOf(FieldShape field, in WorkbookCell cell) => CellRepair.DoubtOf(field, cell, catalogues);

    /// <summary>The rule a reading error belongs to.</summary>
    public static string RuleOf(FieldShape field, string error) => field.Type switch
    {
        ProfileFieldType.Date or ProfileFieldType.Month => "D1",
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
