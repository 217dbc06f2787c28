using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>A search as it stands in the address: criteria, columns, order and page. It can be sent to a colleague and saved.</summary>
internal sealed record SearchAddress(Criteria Criteria, IReadOnlyList<string> Columns, string? Sort, int Page)
{
    public const string Url = "/can-bo/tim-kiem";
    public const string ColumnKey = "cot";
    public const string SortKey = "sap-xep";
    public const string PageKey = "trang";

    /// <summary>The conditions are still being written: nothing is searched yet.</summary>
    public const string DraftKey = "soan";

    /// <summary>Whether the conditions are still being written.</summary>
    public bool IsDraft { get; init; }

    /// <summary>A day that could not be read.</summary>
    public string? UnreadableDay { get; init; }

    /// <summary>Whether anything is asked.</summary>
    public bool IsEmpty => Criteria.Conditions.Count == 0 && Criteria.Day is null && !Criteria.WithThoseWhoLeft && UnreadableDay is null;

    public static SearchAddress Read(IQueryCollection query, DateOnly today)
    {
        var joins = new Dictionary<int, Join>();
        foreach (var (group, join) in query[CriteriaText.GroupKey].OfType<string>().Select(CriteriaText.ReadGroup).OfType<(int, Join)>())
        {
            joins[group] = join;
        }

        var typedDay = query[CriteriaText.DayKey].FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        var hasDay = VietnameseDate.TryParse(typedDay ?? "", today, out var day);
        var criteria = new Criteria(
            [.. query[CriteriaText.ConditionKey].OfType<string>().Where(c => c.Length > 0).Select(CriteriaText.ReadCondition)],
            joins,
            query[CriteriaText.BetweenKey] == CriteriaText.AnyCode ? Join.Any : Join.All,
            hasDay ? day : null,
            query[CriteriaText.AmongKey] == CriteriaText.Everybody);
        return new SearchAddress(criteria, [.. query[ColumnKey].OfType<string>()], query[SortKey].FirstOrDefault(),
            int.TryParse(query[PageKey], out var page) ? page : 1)
        {
            IsDraft = query.ContainsKey(DraftKey),
            UnreadableDay = typedDay is not null && !hasDay ? typedDay : null,
        };
    }

    /// <summary>The query of the address; the page is left out, a changed search starts on its first.</summary>
    public string QueryText()
    {
        var query = new QueryBuilder(CriteriaText.Write(Criteria));
        foreach (var column in Columns)
        {
            query.Add(ColumnKey, column);
        }

        if (!string.IsNullOrEmpty(Sort))
        {
            query.Add(SortKey, Sort);
        }

        if (UnreadableDay is not null)
        {
            query.Add(CriteriaText.DayKey, UnreadableDay);
        }

        if (IsDraft)
        {
            query.Add(DraftKey, "1");
        }

        return query.ToQueryString().ToString();
    }

    /// <summary>The people who fulfil these criteria and more.</summary>
    public static string ListOf(Criteria criteria) => Url + new SearchAddress(criteria, [], null, 1).QueryText();
}
