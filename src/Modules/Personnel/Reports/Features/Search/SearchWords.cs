using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>Criteria in words a reader understands.</summary>
internal static class SearchWords
{
    private const int MostNamed = 4;

    /// <summary>Names of the joins of one group.</summary>
    public static readonly IReadOnlyList<(Join Join, string Label)> GroupJoins =
        [(Join.All, "tất cả đều đúng (và)"), (Join.Any, "ít nhất một điều đúng (hoặc)"), (Join.Without, "loại trừ người có tất cả")];

    /// <summary>All of the criteria in a sentence; empty when nothing is asked.</summary>
    public static string Of(Criteria criteria, ReferenceSnapshot reference)
    {
        var always = criteria.Conditions.Where(c => c.Group == Criteria.Always).Select(c => Of(c, reference));
        var groups = criteria.Conditions.Where(c => c.Group != Criteria.Always).GroupBy(c => c.Group).OrderBy(g => g.Key)
            .Select(g => Of([.. g], criteria.JoinOf(g.Key), reference))
            .ToList();
        var joined = string.Join(criteria.Between == Join.Any ? " HOẶC " : "; ",
            groups.Count > 1 && criteria.Between == Join.Any ? groups.Select(g => $"({g})") : groups);
        return string.Join("; ", [.. joined.Length > 0 ? [joined] : Array.Empty<string>(), .. always]);
    }

    /// <summary>Among whom, and on which day.</summary>
    public static string AmongOf(Criteria criteria) =>
        (criteria.WithThoseWhoLeft ? "Tất cả hồ sơ, kể cả người đã thôi" : "Người hiện có mặt")
        + (criteria.Day is { } day ? $" tại ngày {Show.Date(day)}" : "");

    public static string Of(Condition condition, ReferenceSnapshot reference)
    {
        if (SearchFields.Find(condition.Field) is not { } field)
        {
            return $"“{condition.Field}”";
        }

        var comparison = SearchOperator.Find(condition.Operator);
        var values = condition.Values.Where(v => v.Length > 0).Select(v => NameOf(field, v, reference)).ToList();
        var named = string.Join(" / ", values.Take(MostNamed))
            + (values.Count > MostNamed ? $" và {values.Count - MostNamed} giá trị khác" : "");
        return comparison switch
        {
            null => field.FullLabel,
            _ when comparison.StandsAlone => $"{field.FullLabel} {comparison.Label}",
            _ when comparison == SearchOperator.Range => $"{field.FullLabel} {RangeOf(condition.Values)}",
            _ when comparison == SearchOperator.InMonth => $"{field.FullLabel}: tháng {named}",
            _ when comparison == SearchOperator.Is || comparison == SearchOperator.Below
                || comparison == SearchOperator.Contains => $"{field.FullLabel}: {named}",
            _ when comparison == SearchOperator.IsNot => $"{field.FullLabel} không phải: {named}",
            _ when comparison == SearchOperator.Lacks => $"{field.FullLabel} không có chữ: {named}",
            _ => $"{field.FullLabel} {comparison.Label}: {named}",
        };
    }

    /// <summary>The name of a value.</summary>
    public static string NameOf(SearchField field, string value, ReferenceSnapshot reference) => field.Kind switch
    {
        SearchKind.Unit => Guid.TryParse(value, out var id) && reference.Units.NameOf(id) is { Length: > 0 } name ? name : value,
        SearchKind.Choice or SearchKind.UnitTrait or SearchKind.Flag =>
            field.ChoicesIn(reference.Catalogues).FirstOrDefault(c => c.Code == value)?.Name ?? value,
        _ => value,
    };

    private static string Of(IReadOnlyList<Condition> group, Join join, ReferenceSnapshot reference)
    {
        var parts = group.Select(c => Of(c, reference));
        return join switch
        {
            Join.Any => string.Join(" hoặc ", parts),
            Join.Without => $"trừ người có {string.Join(" và ", parts)}",
            _ => string.Join("; ", parts),
        };
    }

    private static string RangeOf(IReadOnlyList<string> ends) => (ends.ElementAtOrDefault(0), ends.ElementAtOrDefault(1)) switch
    {
        ({ Length: > 0 } from, { Length: > 0 } until) when from == until => from,
        ({ Length: > 0 } from, { Length: > 0 } until) => $"từ {from} đến {until}",
        ({ Length: > 0 } from, _) => $"từ {from} trở lên",
        (_, { Length: > 0 } until) => $"đến {until}",
        _ => "…",
    };
}
