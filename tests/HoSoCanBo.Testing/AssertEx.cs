using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HoSoCanBo.Testing;

/// <summary>What tests of pages ask.</summary>
public static class AssertEx
{
    /// <summary>The answer sends the browser to <paramref name="url"/> (path and query).</summary>
    public static void RedirectsTo(HttpResponseMessage response, string url)
    {
        HasStatus(HttpStatusCode.Redirect, response);
        Assert.Equal(url, PathAndQuery(response.Headers.Location!));
    }

    /// <summary>The answer sends the browser to the sign-in page.</summary>
    public static void AsksToSignIn(HttpResponseMessage response)
    {
        HasStatus(HttpStatusCode.Redirect, response);
        Assert.StartsWith("/dang-nhap", PathAndQuery(response.Headers.Location!), StringComparison.Ordinal);
    }

    /// <summary>The answer has the status; shows the page's words when it has not.</summary>
    public static void HasStatus(HttpStatusCode expected, HttpResponseMessage response)
    {
        if (response.StatusCode != expected)
        {
            using var reader = new StreamReader(response.Content.ReadAsStream());
            var body = reader.ReadToEnd();
            var page = new HtmlParser().ParseDocument(body);
            var words = (page.QuerySelector("main") ?? page.Body!).Words();
            Assert.Fail($"Expected {(int)expected}, got {(int)response.StatusCode} {response.Headers.Location}: {words[..Math.Min(3000, words.Length)]}");
        }
    }

    /// <summary>The form was refused (400) with this message beside the field.</summary>
    public static async Task HasFieldErrorAsync(HttpResponseMessage response, string field, string message)
    {
        HasStatus(HttpStatusCode.BadRequest, response);
        var page = await Html.ReadAsync(response);
        var errors = page.QuerySelectorAll($"[data-valmsg-for='Input.{field}']").Select(e => e.Words());
        Assert.Contains(message, errors);
    }

    /// <summary>The form was refused (400) with this message in the summary.</summary>
    public static async Task HasSummaryErrorAsync(HttpResponseMessage response, string message)
    {
        HasStatus(HttpStatusCode.BadRequest, response);
        var page = await Html.ReadAsync(response);
        Assert.Contains(message, page.Body!.Words(), StringComparison.Ordinal);
    }

    /// <summary>The page shows these words.</summary>
    public static void Shows(IDocument page, string words) => Assert.Contains(words, page.Body!.Words(), StringComparison.Ordinal);

    /// <summary>The page does not show these words.</summary>
    public static void ShowsNot(IDocument page, string words) => Assert.DoesNotContain(words, page.Body!.Words(), StringComparison.Ordinal);

    private static string PathAndQuery(Uri location) => location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
}
