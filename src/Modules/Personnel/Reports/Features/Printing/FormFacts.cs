using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>The particulars of one person in the words of the form.</summary>
/// <param name="Person">The record with its tables.</param>
/// <param name="ShowsPay">False: who prints may not see pay (Điều 7.3).</param>
/// <param name="Reference">Names of codes and units.</param>
internal sealed record FormFacts(Employee Person, bool ShowsPay, ReferenceSnapshot Reference)
{
    /// <summary>Stands where pay is not printed, so that nobody takes it for a gap in the record.</summary>
    public const string PayLeftOut = "(không in)";

    /// <summary>The portrait; null: the empty box.</summary>
    public FormPicture? Picture { get; init; }

    /// <summary>The day the record is printed as of; null: today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Name in capitals, as item 1 asks.</summary>
    public string NameInCapitals => Person.FullName.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));

    /// <summary>The unit that has the record.</summary>
    public string Unit => Reference.Units.NameOf(Person.UnitId);

    /// <summary>The body above the unit, which manages its people; the unit itself at the top.</summary>
    public string Manager => Reference.Units.Find(Person.UnitId)?.Unit.ParentId is { } parent ? Reference.Units.NameOf(parent) : Unit;

    /// <summary>A field by its key; null when it is empty or the record has no such field.</summary>
    public string? Of(string key)
    {
        if (ProfileFields.Find(key) is not { } field)
        {
            return null;
        }

        return field.IsPay && !ShowsPay ? PayLeftOut : ProfileValues.Show(field, Person, Reference.Catalogues)?.For(field.Secrecy);
    }

    /// <summary>Fields of which those that are known are joined.</summary>
    public string? Joined(params string[] keys)
    {
        var known = keys.Select(Of).Where(v => !string.IsNullOrEmpty(v)).ToList();
        return known.Count == 0 ? null : string.Join(", ", known);
    }

    /// <summary>A place without the word the form prints before it: "xã Mỹ Trà" after "Xã" is "Mỹ Trà".</summary>
    public static string? Bare(string? place, string word) =>
        place is not null && place.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) ? place[(word.Length + 1)..] : place;

    /// <summary>Kinds of communes; the first is the word of the form.</summary>
    public static readonly string[] CommuneKinds = ["xã", "phường", "thị trấn", "đặc khu"];

    /// <summary>Kinds of districts; the first is the word of the form.</summary>
    public static readonly string[] DistrictKinds = ["huyện", "thành phố", "thị xã", "quận"];

    /// <summary>The word before a name: what the name itself says, or the word of the form.</summary>
    public static string LabelOf(string? place, string[] kinds)
    {
        var kind = KindOf(place, kinds) ?? kinds[0];
        return char.ToUpperInvariant(kind[0]) + kind[1..];
    }

    /// <summary>The name without the word for its kind.</summary>
    public static string? NameOf(string? place, string[] kinds) => KindOf(place, kinds) is { } kind ? Bare(place, kind) : place;

    private static string? KindOf(string? place, string[] kinds) =>
        Array.Find(kinds, kind => place?.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase) ?? false);

    /// <summary>An address in one line.</summary>
    public static string? Whole(Address address)
    {
        var parts = new[] { address.Detail, address.Commune, address.District, address.Province }.Where(p => !string.IsNullOrEmpty(p))
            .ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    /// <summary>A month as the tables print it.</summary>
    public static string? Month(DateOnly? month) => month?.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Coefficient with a decimal comma.</summary>
    public static string Coefficient(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.GetCultureInfo("vi-VN"));
}
