using HoSoCanBo.Personnel.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Records.Features.Editing;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

internal static class QualityWords
{
    private const int Good = 90;
    private const int Fair = 70;

    public static IReadOnlyList<(GapKind Kind, string Key, string Name)> Kinds { get; } =
    [
        (GapKind.Missing, "thieu", "Thiếu"),
        (GapKind.Contradiction, "mau-thuan", "Mâu thuẫn"),
        (GapKind.Doubt, "can-xem-lai", "Cần xem lại"),
    ];

    public static string NameOf(GapKind kind) => Kinds.First(k => k.Kind == kind).Name;

    public static Tone ToneOf(GapKind kind) => kind switch
    {
        GapKind.Missing => Tone.Neutral,
        GapKind.Contradiction => Tone.Danger,
        _ => Tone.Warning,
    };

    public static Tone ToneOf(int score) => score >= Good ? Tone.Success : score >= Fair ? Tone.Warning : Tone.Danger;

    public static string GradeOf(int score) => score >= Good ? "Tốt" : score >= Fair ? "Khá" : "Cần bổ sung";

    /// <summary>Straight to the input where it is mended; the record where there is no single one, or the user may not change it.</summary>
    public static string LinkOf(RecordGap gap, EmployeeAccess access)
    {
        var person = $"/can-bo/{gap.EmployeeId}";
        if (gap.FieldKey is not { } key)
        {
            return person;
        }

        if (key.StartsWith(QualityRules.TablePrefix, StringComparison.Ordinal))
        {
            var table = key[QualityRules.TablePrefix.Length..];
            var mayAdd = gap.Kind == GapKind.Missing && ProfileTables.Find(table) is { } known && access.MayEditTable(known);
            return mayAdd ? $"{person}/bang/{table}" : $"{person}#{table}";
        }

        var section = ProfileFields.Find(key)?.Section
            ?? (key is FieldKeys.FullName or FieldKeys.EmployeeNumber ? ProfileSection.Identity : key == FieldKeys.Kind
                ? ProfileSection.Service : null);
        return section is { } part && access.MayEditSection(part) ? $"{person}/sua/{part.Slug()}#{key}" : person;
    }
}
