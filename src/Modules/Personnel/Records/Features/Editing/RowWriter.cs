using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Writes what was typed for a row of a table into it: at once, or on the day its decision takes effect.</summary>
internal static class RowWriter
{
    /// <summary>The typed texts that differ from what the row holds; of a new row, everything that was typed.</summary>
    public static Dictionary<string, string?> Changed(
        ProfileTable table, ProfileRow? stored, IReadOnlyDictionary<string, string?> typed) => table.Fields
        .Where(f => (typed.GetValueOrDefault(f.Key)?.Trim() ?? "") != StoredText(stored, f))
        .ToDictionary(f => f.Key, f => typed.GetValueOrDefault(f.Key));

    /// <summary>Writes what changes and leaves the rest of the row; what cannot be read comes back by field.</summary>
    public static IReadOnlyList<ProfileFinding> Write(
        ProfileTable table, ProfileRow row, bool isNew, IReadOnlyDictionary<string, string?> changed, CatalogueLookup catalogues)
    {
        var texts = table.Fields.ToDictionary(f => f.Key,
            f => changed.TryGetValue(f.Key, out var text) ? text : StoredText(isNew ? null : row, f));
        var refused = ProfileForm.Apply(table, row, texts, catalogues);
        if (row is FamilyMember relative)
        {
            // Table a or b of item 30 follows from the relation.
            relative.Side = catalogues.GroupOf("relation_types", relative.RelationCode) == "30b" ? FamilySide.Spouse : FamilySide.Own;
        }

        return refused;
    }

    /// <summary>Labels of columns, as the form shows them.</summary>
    public static string LabelsOf(ProfileTable table, IReadOnlyDictionary<string, string?> changed) =>
        string.Join(", ", table.Fields.Where(f => changed.ContainsKey(f.Key)).Select(f => f.Label));

    private static string StoredText(ProfileRow? row, RowField field) => row is null ? "" : ProfileValues.ForInput(field, field.Read(row));
}
