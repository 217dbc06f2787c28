using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>The address of the list at hand with one thing changed: filters, order and page all live in the address.</summary>
internal static class ListUrl
{
    /// <summary>Query parameter of the page number. Not "page": Razor Pages uses that name for its own route value.</summary>
    public const string PageParameter = "trang";

    /// <summary>Query parameter of the order; a leading minus turns it round.</summary>
    public const string SortParameter = "sap-xep";

    /// <summary>
    /// The address with the parameter set, or without it when the value is null. A changed list starts on its first page.
    /// </summary>
    public static string With(HttpRequest request, string parameter, string? value, string? onlyValue = null)
    {
        var query = new QueryBuilder(
            from entry in request.Query
            where entry.Key != PageParameter && (entry.Key != parameter || onlyValue is not null)
            from text in entry.Value
            where !string.IsNullOrEmpty(text) && !(entry.Key == parameter && text == onlyValue)
            select KeyValuePair.Create(entry.Key, text));
        if (value is not null)
        {
            query.Add(parameter, value);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }

    /// <summary>The address without the parameters.</summary>
    public static string Without(HttpRequest request, IReadOnlyCollection<string> parameters)
    {
        var query = new QueryBuilder(
            from entry in request.Query
            where entry.Key != PageParameter && !parameters.Contains(entry.Key)
            from text in entry.Value
            where !string.IsNullOrEmpty(text)
            select KeyValuePair.Create(entry.Key, text));
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
