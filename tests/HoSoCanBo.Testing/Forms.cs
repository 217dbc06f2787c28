using System.Globalization;
using System.Net.Http.Headers;

namespace HoSoCanBo.Testing;

/// <summary>Posts forms as a browser does: reads the page first, and sends its antiforgery token along.</summary>
public static class Forms
{
    private const string Token = "__RequestVerificationToken";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>
    /// Posts the properties of <paramref name="input"/> as fields <c>Input.Name</c>; null values are left out, lists repeat
    /// the field. A string dictionary is posted with its own names.
    /// </summary>
    /// <param name="client">The client.</param>
    /// <param name="url">The page; a handler as <c>?handler=X</c> is left out when the page is read.</param>
    /// <param name="input">The fields.</param>
    /// <param name="formUrl">The page that holds the form, when it is another one.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string url, object? input = null, string? formUrl = null)
    {
        var fields = FieldsOf(input).Append(new(Token, await client.ReadTokenAsync(formUrl ?? WithoutHandler(url))));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Posts a file, with further fields as <see cref="PostFormAsync"/> does.</summary>
    public static async Task<HttpResponseMessage> PostFileAsync(
        this HttpClient client, string url, string field, string fileName, byte[] bytes, object? input = null, string? formUrl = null)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(input).Append(new(Token, await client.ReadTokenAsync(formUrl ?? WithoutHandler(url)))))
        {
            content.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, field, fileName);
        return await client.PostAsync(new Uri(url, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static async Task<string> ReadTokenAsync(this HttpClient client, string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return ""; // a page the user may not see has no token; the post then shows its own answer
        }

        var page = await Html.ReadAsync(response);
        return page.QuerySelector($"input[name={Token}]")?.GetAttribute("value") ?? "";
    }

    private static string WithoutHandler(string url)
    {
        var start = url.IndexOf("?handler=", StringComparison.Ordinal);
        return start < 0 ? url : url[..start];
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(object? input) => input switch
    {
        null => [],
        IEnumerable<KeyValuePair<string, string>> fields => fields,
        _ => input.GetType().GetProperties()
            .SelectMany(p => ValuesOf(p.GetValue(input)).Select(v => new KeyValuePair<string, string>($"Input.{p.Name}", v))),
    };

    private static IEnumerable<string> ValuesOf(object? value) => value switch
    {
        null => [],
        string text => [text],
        bool flag => [flag ? "true" : "false"],
        DateOnly day => [day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)],
        System.Collections.IEnumerable list => list.Cast<object?>().SelectMany(ValuesOf),
        IFormattable formattable => [formattable.ToString(null, Vietnamese)],
        _ => [value.ToString() ?? ""],
    };
}
