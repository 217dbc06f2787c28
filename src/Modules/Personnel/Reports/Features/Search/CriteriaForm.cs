using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>
/// The form of conditions, as a browser sends it; it becomes an address, so that the form works without scripts and Back works.
/// </summary>
internal static class CriteriaForm
{
    public const string ActKey = "lam";
    public const string AddAct = "them";
    public const string RemoveKey = "bo";
    public const string NewFieldKey = "tieu-chi-moi";
    public const string NewGroupKey = "nhom-moi";
    public const string Group = "nhom";
    public const string Field = "truong";
    public const string Operator = "phep";
    public const string Value = "gt";
    public const string From = "tu";
    public const string Until = "den";

    /// <summary>Name of an input of a condition.</summary>
    public static string NameOf(int index, string part) => $"d{index.ToString(CultureInfo.InvariantCulture)}.{part}";

    /// <summary>Name of the select that joins a group.</summary>
    public static string JoinNameOf(int group) => $"noi-nhom-{group.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether the address comes from the form.</summary>
    public static bool IsSent(IQueryCollection query) => query.ContainsKey(ActKey) || query.ContainsKey(RemoveKey);

    /// <summary>What the form says; an added condition is still without values, so nothing is searched yet.</summary>
    public static SearchAddress Read(IQueryCollection query, DateOnly today)
    {
        var removed = int.TryParse(query[RemoveKey], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
        var conditions = new List<Condition>();
        for (var i = 0; query.ContainsKey(NameOf(i, Field)) && i <= Criteria.MostConditions; i++)
        {
            if (i != removed)
            {
                conditions.Add(ReadCondition(query, i));
            }
        }

        var isAdding = query[ActKey] == AddAct;
        if (isAdding && SearchFields.Find(query[NewFieldKey].ToString()) is { } field)
        {
            conditions.Add(new Condition(NumberOf(query[NewGroupKey], 1), field.Key, field.Operators[0].Code, []));
        }

        var joins = Enumerable.Range(1, Criteria.MostGroups).ToDictionary(g => g, g => CriteriaText.JoinOf(query[JoinNameOf(g)]));
        var typedDay = query[CriteriaText.DayKey].FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        var hasDay = VietnameseDate.TryParse(typedDay ?? "", today, out var day);
        return new SearchAddress(
            new Criteria(
                conditions, joins, query[CriteriaText.BetweenKey] == CriteriaText.AnyCode ? Join.Any : Join.All, hasDay ? day : null,
                query[CriteriaText.AmongKey] == CriteriaText.Everybody),
            [.. query[SearchAddress.ColumnKey].OfType<string>()], query[SearchAddress.SortKey].FirstOrDefault(), 1)
        {
            IsDraft = isAdding || removed >= 0,
            UnreadableDay = typedDay is not null && !hasDay ? typedDay : null,
        };
    }

    private static Condition ReadCondition(IQueryCollection query, int index)
    {
        var comparison = query[NameOf(index, Operator)].ToString();
        var values = SearchOperator.Find(comparison) switch
        {
            { StandsAlone: true } => [],
            var o when o == SearchOperator.Range => [query[NameOf(index, From)].ToString(), query[NameOf(index, Until)].ToString()],
            var o when o == SearchOperator.InMonth => [query[NameOf(index, From)].ToString()],
            _ => query[NameOf(index, Value)].OfType<string>().Where(v => v.Length > 0).ToList(),
        };
        return new Condition(
            NumberOf(query[NameOf(index, Group)], 1), query[NameOf(index, Field)].ToString(), comparison, values.All(v => v.Length == 0)
                ? [] : values);
    }

    private static int NumberOf(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Criteria.MostGroups
        ? number : otherwise;
}
