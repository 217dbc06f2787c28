using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace HoSoCanBo.Testing;

/// <summary>Everything an answer says, for tests that look for what it must not say.</summary>
public static partial class AnswerText
{
    /// <summary>
    /// The text of an answer. A workbook or document is a package of parts and every part counts, but the instant it was made at is no
    /// figure of pay: "12:00:10.87Z" would look like one.
    /// </summary>
    public static string Of(byte[] body)
    {
        if (body is not [(byte)'P', (byte)'K', ..])
        {
            return WebUtility.HtmlDecode(Encoding.UTF8.GetString(body));
        }

        using var package = new ZipArchive(new MemoryStream(body));
        return string.Join('\n', package.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return Instant().Replace(WebUtility.HtmlDecode(reader.ReadToEnd()), "");
        }));
    }

    /// <summary>Asks for an address; whatever the status, the text of the answer.</summary>
    public static async Task<string> GetTextAsync(this HttpClient client, string url)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        return Of(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z?")]
    private static partial Regex Instant();
}
