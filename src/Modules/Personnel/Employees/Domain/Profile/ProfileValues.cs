using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Employees.Domain.Profile;

/// <summary>What a typed text became: a stored value (null for an empty text) or what is wrong with it.</summary>
/// <param name="Value">The value of the stored type.</param>
/// <param name="Error">Vietnamese sentence; null when the text was read.</param>
/// <param name="Precision">How much of a date is known.</param>
internal readonly record struct ParsedValue(object? Value, string? Error = null, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>Whether the text was read.</summary>
    public bool IsRead => Error is null;
}

/// <summary>
/// Text to stored value and back for every <see cref="ProfileField"/>: the form, the import, the history and the export agree.
/// </summary>
internal static class ProfileValues
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static readonly (IdentityDocument Document, string Code, string Name)[] Documents =
    [
        (IdentityDocument.Cmnd9, "CMND9", "CMND 9 số"),
        (IdentityDocument.Cmnd12, "CMND12", "CMND 12 số"),
        (IdentityDocument.Cccd, "CCCD", "Căn cước công dân"),
        (IdentityDocument.CanCuoc, "CAN_CUOC", "Căn cước"),
    ];

    /// <summary>Codes and names of the fixed choices of a field that has no catalogue.</summary>
    public static IReadOnlyList<CatalogueChoice> FixedChoicesOf(ProfileFieldType type) => type switch
    {
        ProfileFieldType.Sex => [new("NAM", "Nam", null, true), new("NU", "Nữ", null, true)],
        ProfileFieldType.IdentityDocument => [.. Documents.Select(d => new CatalogueChoice(d.Code, d.Name, null, true))],
        _ => [],
    };

    /// <summary>Everything a field offers; empty for free text.</summary>
    public static IReadOnlyList<CatalogueChoice> ChoicesOf(FieldShape field, CatalogueLookup catalogues) =>
        field.Catalogue is null
            ? (field.Type == ProfileFieldType.Choice ? field.Choices : FixedChoicesOf(field.Type))
            : [.. catalogues.ChoicesOf(field.Catalogue).Where(c => c.IsOffered && field.Offers(c.Group))];

    /// <summary>Reads a typed text.</summary>
    public static ParsedValue Parse(FieldShape field, string? text, CatalogueLookup catalogues)
    {
        var typed = field.Type == ProfileFieldType.LongText ? CleanLines(text) : VietnameseText.Clean(text);
        if (typed is null)
        {
            return new ParsedValue(null);
        }

        if (!PlainText.IsReadable(typed, allowLines: field.Type == ProfileFieldType.LongText))
        {
            return new ParsedValue(null, PlainText.Refusal);
        }

        return field.Type switch
        {
            ProfileFieldType.Date => ParseDate(field, typed),
            ProfileFieldType.Integer when field.PropertyName == nameof(Employee.HeightInCm) =>
                ParseNumber(BodyMeasures.InCentimetres(typed), 0),
            ProfileFieldType.Integer => ParseNumber(typed, 0),
            ProfileFieldType.Tenths => ParseNumber(BodyMeasures.WithoutUnit(typed), 1),
            ProfileFieldType.Hundredths => ParseNumber(typed, 2),
            ProfileFieldType.Code => ParseCode(field, typed, catalogues),
            ProfileFieldType.Sex => ParseSex(typed),
            ProfileFieldType.IdentityDocument => ParseDocument(typed),
            ProfileFieldType.Month => ParseMonth(typed),
            ProfileFieldType.Choice => ParseChoice(field, typed),
            _ => ParseText(field, Normalised(field, typed)),
        };
    }

    /// <summary>Writes a read value, with the precision of a date that may be known in part.</summary>
    public static void Apply(Employee employee, ProfileField field, ParsedValue parsed)
    {
        field.Write(employee, parsed.Value);
        field.WritePrecision?.Invoke(employee, parsed.Precision);
    }

    /// <summary>What the field shows to readers with its rights: names instead of codes; null when it is empty.</summary>
    public static Wording? Show(ProfileField field, Employee employee, CatalogueLookup catalogues) =>
        Show(field, field.Read(employee), catalogues, PrecisionOf(field, employee)) is { } text
        ? Wording.Secret(field.Secrecy, text) : null;

    /// <summary>What a stored value of the field shows; null when it is empty.</summary>
    public static string? Show(FieldShape field, object? value, CatalogueLookup catalogues, DatePrecision precision = DatePrecision.Day) =>
        value switch
        {
            string code when field.Catalogue is { } catalogue => catalogues.NameOf(catalogue, code),
            string code when field.Type == ProfileFieldType.Choice => field.Choices.FirstOrDefault(c => c.Code == code)?.Name ?? code,
            IdentityDocument document => Array.Find(Documents, d => d.Document == document).Name,
            _ => Plain(field, value, precision),
        };

    /// <summary>What the field's input holds: codes, so that the same text is read back; empty when there is no value.</summary>
    public static string ForInput(ProfileField field, Employee employee) =>
        ForInput(field, field.Read(employee), PrecisionOf(field, employee));

    /// <summary>What the input of a stored value holds.</summary>
    public static string ForInput(FieldShape field, object? value, DatePrecision precision = DatePrecision.Day) => value switch
    {
        Sex sex => sex == Sex.Male ? "NAM" : "NU",
        IdentityDocument document => Array.Find(Documents, d => d.Document == document).Code,
        _ => Plain(field, value, precision) ?? "",
    };

    /// <summary>The value the audit trail wrote as text.</summary>
    public static object? FromStored(FieldShape field, string? stored) => stored is null ? null : field.Type switch
    {
        ProfileFieldType.Date or ProfileFieldType.Month => DateOnly.Parse(stored, CultureInfo.InvariantCulture),
        ProfileFieldType.Integer or ProfileFieldType.Hundredths or ProfileFieldType.Tenths =>
            int.Parse(stored, CultureInfo.InvariantCulture),
        ProfileFieldType.Sex => Enum.Parse<Sex>(stored),
        ProfileFieldType.IdentityDocument => Enum.Parse<IdentityDocument>(stored),
        _ => stored,
    };

    private static string? Plain(FieldShape field, object? value, DatePrecision precision) => value switch
    {
        null or "" => null,
        string text => text,
        DateOnly month when field.Type == ProfileFieldType.Month => new PartialDate(month, DatePrecision.Month).ToString(),
        DateOnly day => new PartialDate(day, precision).ToString(),
        Sex sex => sex == Sex.Male ? "Nam" : "Nữ",
        int hundredths when field.Type == ProfileFieldType.Hundredths => (hundredths / 100m).ToString("0.00", Vietnamese),
        int tenths when field.Type == ProfileFieldType.Tenths => (tenths / 10m).ToString("0.#", Vietnamese),
        IFormattable other => other.ToString(null, Vietnamese),
        _ => value.ToString(),
    };

    private static DatePrecision PrecisionOf(ProfileField field, Employee employee) =>
        field.ReadPrecision?.Invoke(employee) ?? DatePrecision.Day;

    private static ParsedValue ParseText(FieldShape field, string text) => text.Length > field.MaxLength
        ? new ParsedValue(null, $"Dài {text.Length} ký tự; tối đa {field.MaxLength} ký tự.")
        : new ParsedValue(text);

    private static ParsedValue ParseDate(FieldShape field, string typed)
    {
        if (!PartialDate.TryParse(typed, out var date))
        {
            return new ParsedValue(null, PartialDate.WhyNot(typed, $"Ngày không hợp lệ. {PartialDate.Advice}"));
        }

        return date.Precision != DatePrecision.Day && !field.TakesPartialDates
            ? new ParsedValue(null, $"Thiếu ngày hoặc tháng. {PartialDate.Advice}")
            : new ParsedValue(date.Day, null, date.Precision);
    }

    private static ParsedValue ParseMonth(string typed)
    {
        if (VietnameseText.SearchKey(typed) is "den nay" or "nay")
        {
            return new ParsedValue(null);
        }

        return PartialDate.TryParse(typed, out var date) && date.Precision != DatePrecision.Year
            ? new ParsedValue(new DateOnly(date.Day.Year, date.Day.Month, 1))
            : new ParsedValue(null, PartialDate.WhyNot(typed, "Tháng không hợp lệ. Nhập tháng/năm, ví dụ 09/2005."));
    }

    private static ParsedValue ParseChoice(FieldShape field, string typed)
    {
        var key = VietnameseText.SearchKey(typed);
        var choice = field.Choices.FirstOrDefault(c => c.Code == typed || VietnameseText.SearchKey(c.Name) == key);
        return choice is null ? new ParsedValue(null, $"Chọn một trong: {string.Join(", ", field.Choices.Select(c => c.Name))}.")
            : new ParsedValue(choice.Code);
    }

    private static ParsedValue ParseNumber(string typed, int decimals)
    {
        var plain = typed.Replace(',', '.');
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return new ParsedValue(null, decimals == 0 ? "Nhập số nguyên, ví dụ 3." : "Nhập số, ví dụ 3,33.");
        }

        var scaled = number * (decimals switch { 0 => 1, 1 => 10, _ => 100 });
        if (scaled != decimal.Truncate(scaled))
        {
            return new ParsedValue(null, decimals == 0 ? "Nhập số nguyên, ví dụ 3." : $"Nhập số có tối đa {decimals} chữ số sau dấu phẩy.");
        }

        return scaled > 1_000_000 ? new ParsedValue(null, "Số quá lớn.") : new ParsedValue((int)scaled);
    }

    private static ParsedValue ParseCode(FieldShape field, string typed, CatalogueLookup catalogues)
    {
        var choice = catalogues.Find(field.Catalogue!, typed);
        return choice is not null && field.Offers(choice.Group)
            ? new ParsedValue(choice.Code)
            : new ParsedValue(null, "Giá trị không có trong danh mục. Chọn một giá trị trong danh mục.");
    }

    private static ParsedValue ParseSex(string typed) => VietnameseText.SearchKey(typed) switch
    {
        "nam" or "male" => new ParsedValue(Sex.Male),
        "nu" or "female" => new ParsedValue(Sex.Female),
        _ => new ParsedValue(null, "Giới tính là Nam hoặc Nữ."),
    };

    private static ParsedValue ParseDocument(string typed)
    {
        var key = VietnameseText.SearchKey(typed).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        IdentityDocument? document = key switch
        {
            "cmnd9" or "cmnd9so" or "cmnd" or "chungminhnhandan" => IdentityDocument.Cmnd9,
            "cmnd12" or "cmnd12so" => IdentityDocument.Cmnd12,
            "cccd" or "cancuoccongdan" => IdentityDocument.Cccd,
            "cancuoc" or "thecancuoc" => IdentityDocument.CanCuoc,
            _ => null,
        };
        return document is null
            ? new ParsedValue(null, "Loại giấy tờ là CMND 9 số, CMND 12 số, Căn cước công dân hoặc Căn cước.")
            : new ParsedValue(document);
    }

    /// <summary>Numbers that people write with spaces and dots are stored without them.</summary>
    private static string Normalised(FieldShape field, string typed) => field.PropertyName
        is nameof(Employee.IdNumber) or nameof(Employee.SocialInsuranceNumber) or nameof(Employee.HealthInsuranceNumber)
        or nameof(Employee.Phone) or nameof(Employee.TaxCode)
        ? typed.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)
        : typed;

    private static string? CleanLines(string? text)
    {
        var lines = (text ?? "").Split('\n').Select(line => VietnameseText.Clean(line) ?? "");
        var joined = string.Join('\n', lines).Trim('\n');
        return joined.Length == 0 ? null : joined;
    }
}
