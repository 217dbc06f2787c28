using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HoSoCanBo.Testing;

/// <summary>Answers as documents.</summary>
public static class Html
{
    /// <summary>Parses the page.</summary>
    public static async Task<IDocument> ReadAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Gets and parses a page; fails unless it is answered with 200.</summary>
    public static async Task<IDocument> GetPageAsync(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        return await ReadAsync(response);
    }

    /// <summary>The visible words of an element, white space folded.</summary>
    public static string Words(this INode node) =>
        string.Join(' ', node.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
