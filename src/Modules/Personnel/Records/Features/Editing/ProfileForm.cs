using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>One input of a form over the record.</summary>
/// <param name="Key">Key of the field.</param>
/// <param name="Label">Item number and label.</param>
/// <param name="Control">Kind of control.</param>
/// <param name="Value">Stored text, as it is typed.</param>
/// <param name="Options">Choices; null for free text.</param>
/// <param name="MaxLength">Longest text.</param>
/// <param name="Required">Whether the form cannot be saved without it.</param>
/// <param name="Hint">One line of help.</param>
internal sealed record EditField(
    string Key, string Label, string Control, string Value, IReadOnlyList<SelectListItem>? Options, int MaxLength, bool Required,
    string? Hint)
{
    /// <summary>What somebody else stored meanwhile, where it differs from what was typed.</summary>
    public string? StoredMeanwhile { get; init; }

    /// <summary>Posted name.</summary>
    public string InputName => $"Input.Values[{Key}]";

    /// <summary>Address of the catalogue's words for it; null when it has none.</summary>
    public string? Suggest => Key switch
    {
        "ma_ngach" => "/danh-muc/goi-y?loai=ngach&doi-tuong=" + KindCode,
        _ when Key.EndsWith("_xa", StringComparison.Ordinal) => "/danh-muc/goi-y?loai=xa",
        _ when Key.EndsWith("_huyen", StringComparison.Ordinal) => "/danh-muc/goi-y?loai=huyen",
        _ when Key.EndsWith("_tinh", StringComparison.Ordinal) => "/danh-muc/goi-y?loai=tinh",
        _ => null,
    };

    /// <summary>Code of the kind of person, which narrows the words; null when unknown.</summary>
    public string? KindCode { get; init; }

    /// <summary>Whether it takes a line of its own.</summary>
    public bool IsLong => Control == "textarea";
}

/// <summary>Builds the inputs of the forms over the record from <see cref="ProfileFields"/>.</summary>
internal static class ProfileForm
{
    /// <summary>Longest list offered as a plain select; longer ones get a search.</summary>
    private const int PlainSelectUpTo = 12;

    private const int LongestNumber = 20;

    /// <summary>The inputs of a section for one person; the fields that change identity lead theirs.</summary>
    public static IReadOnlyList<EditField> FieldsOf(
        ProfileSection section, Employee employee, EmployeeAccess access, ReferenceSnapshot reference)
    {
        var form = FormOfKind.Of(employee.KindCode, reference.Catalogues);
        var fields = ProfileFields.All
            .Where(f => f.Section == section && access.MayEditField(f) && form.Uses(f))
            .Select(f => FieldOf(f, ProfileValues.ForInput(f, employee), reference.Catalogues)
                with { Label = form.LabelOf(f), KindCode = employee.KindCode });
        return section switch
        {
            ProfileSection.Identity when access.MayEditKey(FieldKeys.FullName) =>
                [NameField(employee.FullName), NumberField(employee.EmployeeNumber, isNew: false), .. fields],
            ProfileSection.Service when access.MayEditKey(FieldKeys.Kind) => [KindField(employee.KindCode, reference), .. fields],
            _ => [.. fields],
        };
    }

    /// <summary>An input of one field.</summary>
    public static EditField FieldOf(ProfileField field, string value, CatalogueLookup catalogues, bool required = false) =>
        InputOf(field, value, catalogues, required) with { Label = field.Item.Length > 0 ? $"{field.Item}. {field.Label}" : field.Label };

    /// <summary>The inputs of a row of a table.</summary>
    public static IReadOnlyList<EditField> FieldsOf(ProfileTable table, ProfileRow row, bool isNew, CatalogueLookup catalogues) =>
        [.. table.Fields.Select(f => InputOf(f, isNew ? "" : ProfileValues.ForInput(f, f.Read(row)), catalogues, f.IsRequired))];

    private static EditField InputOf(FieldShape field, string value, CatalogueLookup catalogues, bool required)
    {
        var choices = ProfileValues.ChoicesOf(field, catalogues);
        var options = choices.Count == 0 ? null : choices.Select(c => new SelectListItem(c.Name, c.Code)).ToList();
        if (options is not null && value.Length > 0 && options.TrueForAll(o => o.Value != value))
        {
            // a retired value stays choosable where it stands
            options.Add(new SelectListItem(catalogues.NameOf(field.Catalogue ?? "", value), value));
        }

        return new EditField(
            field.Key, field.Label, ControlOf(field, options?.Count ?? 0), value, options,
            field.MaxLength > 0 ? field.MaxLength : LongestNumber, required, HintOf(field));
    }

    public static EditField NameField(string value) =>
        new(FieldKeys.FullName, "1. Họ và tên khai sinh", "text", value, null, Employee.FullNameMaxLength, true,
            "Viết thường có dấu, như giấy khai sinh");

    public static EditField NumberField(string value, bool isNew) =>
        new(FieldKeys.EmployeeNumber, "Số hiệu", "text", value, null, Employee.EmployeeNumberMaxLength, !isNew,
            isNew ? "Để trống: phần mềm cấp số tiếp theo" : null);

    public static EditField KindField(string value, ReferenceSnapshot reference) => new(
        FieldKeys.Kind, "Đối tượng", "select", value,
        [.. reference.Catalogues.ChoicesOf(CatalogueLookup.EmployeeKinds).Select(c => new SelectListItem(c.Name, c.Code))],
        Employee.CodeMaxLength, true, null);

    /// <summary>Writes typed texts into the record; what cannot be read comes back by field.</summary>
    public static IReadOnlyList<ProfileFinding> Apply(
        Employee employee, IEnumerable<ProfileField> fields, IReadOnlyDictionary<string, string?> typed, CatalogueLookup catalogues)
    {
        var unreadable = new List<ProfileFinding>();
        foreach (var field in fields)
        {
            if (!typed.TryGetValue(field.Key, out var text) || text?.Trim() == ProfileValues.ForInput(field, employee))
            {
                continue; // not on this form, or untouched
            }

            var parsed = ProfileValues.Parse(field, text, catalogues);
            if (parsed.IsRead)
            {
                ProfileValues.Apply(employee, field, parsed);
            }
            else
            {
                unreadable.Add(new ProfileFinding("N1", RuleSeverity.Format, field.Key, parsed.Error!));
            }
        }

        return unreadable;
    }

    /// <summary>Writes typed texts into a row; what cannot be read, or is needed and missing, comes back by field.</summary>
    public static IReadOnlyList<ProfileFinding> Apply(
        ProfileTable table, ProfileRow row, IReadOnlyDictionary<string, string?> typed, CatalogueLookup catalogues)
    {
        var refused = new List<ProfileFinding>();
        foreach (var field in table.Fields)
        {
            var parsed = ProfileValues.Parse(field, typed.GetValueOrDefault(field.Key), catalogues);
            if (!parsed.IsRead)
            {
                refused.Add(new ProfileFinding("N1", RuleSeverity.Format, field.Key, parsed.Error!));
            }
            else if (parsed.Value is null && field.IsRequired)
            {
                refused.Add(new ProfileFinding("R", RuleSeverity.Format, field.Key, $"Nhập {field.Label.ToLowerInvariant()}."));
            }
            else
            {
                field.Write(row, parsed.Value);
            }
        }

        return refused;
    }

    private static string ControlOf(FieldShape field, int choices) => field.Type switch
    {
        ProfileFieldType.Date => "date",
        ProfileFieldType.LongText => "textarea",
        ProfileFieldType.Sex => "radio",
        _ when choices > PlainSelectUpTo => "combo",
        _ when choices > 0 => "select",
        _ => "text",
    };

    private static string? HintOf(FieldShape field) => field.Type switch
    {
        ProfileFieldType.Date when field.TakesPartialDates => "Chỉ biết tháng hoặc năm: 05/1962, 1962",
        ProfileFieldType.Hundredths => "Ví dụ 3,33",
        ProfileFieldType.Tenths => "Ví dụ 57,5",
        ProfileFieldType.Month when field.Key == "den_thang" => "Tháng/năm; để trống: đến nay",
        ProfileFieldType.Month => "Tháng/năm, ví dụ 09/2005",
        _ => null,
    };
}
