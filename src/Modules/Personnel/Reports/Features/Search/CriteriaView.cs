using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>What the form of conditions shows; search and statistics share it.</summary>
internal sealed class CriteriaView(SearchAddress address, SearchAccess access, ReferenceSnapshot reference, ModelStateDictionary state)
{
    public SearchAddress Address => address;

    public Criteria Criteria => address.Criteria;

    /// <summary>Groups in use, in order; the conditions of each with their place in the form.</summary>
    public IEnumerable<IGrouping<int, ConditionView>> Groups => address.Criteria.Conditions
        .Select((c, i) =>
            new ConditionView(i, c, SearchFields.Find(c.Field) is { } known && access.Covers(known) ? known : null, ErrorOf(i), reference))
        .GroupBy(c => c.Condition.Group)
        .OrderBy(g => g.Key);

    /// <summary>Whether groups are joined at all.</summary>
    public bool HasSeveralGroups => Groups.Count(g => g.Key != Criteria.Always) > 1;

    /// <summary>The fields to choose a new condition from.</summary>
    public IEnumerable<IGrouping<string, SearchField>> Fields => access.Fields.GroupBy(f => f.Part);

    /// <summary>The group a new condition goes to when nothing else is said.</summary>
    public int LatestGroup => Math.Clamp(address.Criteria.Conditions.Select(c => c.Group).DefaultIfEmpty(1).Max(), 1, Criteria.MostGroups);

    /// <summary>Groups to choose from: those in use and the next.</summary>
    public IEnumerable<SelectListItem> GroupsFor(int chosen)
    {
        var most = Math.Min(Criteria.MostGroups, Math.Max(LatestGroup, chosen) + 1);
        var numbers = Enumerable.Range(1, most).Select(g => new SelectListItem($"Nhóm {g}", $"{g}", g == chosen));
        return chosen == Criteria.Always ? [new SelectListItem("Luôn xét", "0", true), .. numbers] : numbers;
    }

    /// <summary>Columns to choose from.</summary>
    public IEnumerable<IGrouping<string, SearchColumn>> Columns => SearchColumns.OfferedTo(access).GroupBy(c => c.Field.Part);

    private string? ErrorOf(int index) =>
        state.TryGetValue($"Input.{CriteriaCheck.PlaceOf(index)}", out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
}

/// <summary>One condition of the form.</summary>
/// <param name="Index">Its place.</param>
/// <param name="Condition">What was chosen.</param>
/// <param name="Field">The field; null when it does not exist or is not the user's to ask.</param>
/// <param name="Error">What is wrong.</param>
/// <param name="Reference">Names.</param>
internal sealed record ConditionView(int Index, Condition Condition, SearchField? Field, string? Error, ReferenceSnapshot Reference)
{
    public string Label => Field?.FullLabel ?? $"Tiêu chí “{Condition.Field}”";

    public string NameOf(string part) => CriteriaForm.NameOf(Index, part);

    public string? ValueAt(int index) => Condition.Values.ElementAtOrDefault(index);

    /// <summary>Whether two ends are typed.</summary>
    public bool IsRange => Field?.Kind is SearchKind.Day or SearchKind.Number or SearchKind.Years;

    /// <summary>Whether a text is typed.</summary>
    public bool IsText => Field?.Kind is SearchKind.Text or SearchKind.Name;

    /// <summary>The values to choose from; for units those chosen, the others are looked up.</summary>
    public IEnumerable<SelectListItem> Options => Field switch
    {
        null => [],
        { Kind: SearchKind.Unit } => Condition.Values.Select(v => new SelectListItem(SearchWords.NameOf(Field, v, Reference), v, true)),
        _ => Field.ChoicesIn(Reference.Catalogues).Select(c => new SelectListItem(c.Name, c.Code, Condition.Values.Contains(c.Code))),
    };
}
