using System.Globalization;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Items the form prints on one line and the record keeps as rows.</summary>
internal static class FormRows
{
    /// <summary>Item 12: posts held beside the main one today.</summary>
    public static string? OtherPosts(Employee person) =>
        Joined(person.HeldPosts.Where(p => p.UntilDay is null).OrderBy(p => p.FromDay).Select(p => Comma(p.PositionName, p.Organization)));

    /// <summary>Item 15.5 (HS02-VC: 15.6).</summary>
    public static string? Languages(FormFacts facts) => Joined(facts.Person.Languages
        .OrderBy(l => l.CertificateIssuedOn).ThenBy(l => l.Language, StringComparer.Ordinal)
        .Select(l => Comma(l.Language, facts.Reference.Catalogues.NameOf("foreign_language_levels", l.LevelCode))));

    /// <summary>Item 17.</summary>
    public static string? Organizations(Employee person) => Joined(person.Memberships
        .OrderBy(m => m.JoinedOn)
        .Select(m => Comma(m.JoinedOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), m.Organization, m.Role)));

    /// <summary>Item 21: the award of the highest level, the newest of them.</summary>
    public static string? HighestAward(Employee person)
    {
        var levels = ProfileTables.AwardLevels.Select(l => l.Code).ToList();
        return person.Awards
            .OrderBy(a => a.LevelCode is { } level ? levels.IndexOf(level) : levels.Count)
            .ThenByDescending(a => a.Year)
            .Select(a => Comma(a.Name, a.Year?.ToString(CultureInfo.InvariantCulture)))
            .FirstOrDefault();
    }

    /// <summary>Item 22: the newest discipline; the forms have no order of weight across Party, state and organisations.</summary>
    public static string? HighestDiscipline(Employee person) => person.Disciplines
        .OrderByDescending(d => d.EffectiveFrom)
        .Select(d => Comma(d.Form, d.EffectiveFrom?.Year.ToString(CultureInfo.InvariantCulture)))
        .FirstOrDefault();

    private static string Comma(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string? Joined(IEnumerable<string> rows) => string.Join("; ", rows) is { Length: > 0 } text ? text : null;
}
