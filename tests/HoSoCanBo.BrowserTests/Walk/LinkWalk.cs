using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>
/// Walks through the product as one account: from the dashboard, every link that is shown, the same kind of address (a person, a unit)
/// only a few times. Notes what a user would stumble over.
/// </summary>
internal sealed class LinkWalk(HttpClient client)
{
    private const int IdsOfAKind = 2;
    private const int KindsOfAPage = 12;
    private const int AtOnce = 3;
    private const string Token = "input[name=__RequestVerificationToken]";

    private readonly Dictionary<string, int> seenOfKind = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> kindsOfPage = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> faults = new();

    /// <summary>Address of an opened page and where its link stood.</summary>
    public ConcurrentDictionary<string, string> Opened { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses that were answered with a page.</summary>
    public ConcurrentQueue<string> Pages { get; } = new();

    /// <summary>What is wrong, in one line each.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public async Task WalkAsync()
    {
        List<(string Address, string From)> next = [("/", "the log-in")];
        while (next.Count > 0)
        {
            var found = new List<(string, string)>();
            foreach (var few in next.Chunk(AtOnce))
            {
                foreach (var links in await Task.WhenAll(few.Select(link => OpenAsync(link.Address, link.From))))
                {
                    found.AddRange(links);
                }
            }

            next = found.Where(link => IsNew(link.Item1)).ToList();
        }
    }

    /// <summary>The kind of an address: what differs from person to person is left out, what chooses another view stays.</summary>
    private static string KindOf(Uri address)
    {
        var path = Regex.Replace(address.AbsolutePath, "[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+(?=/|$)|(?<=/)[0-9-]{6,}(?=/|$)", "*",
            RegexOptions.IgnoreCase);
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Regex.IsMatch(pair, "=[a-z-]{1,24}$", RegexOptions.IgnoreCase) ? pair : pair.Split('=')[0]);
        return $"{path}?{string.Join('&', query.Order(StringComparer.Ordinal))}";
    }

    private bool IsNew(string address)
    {
        var url = new Uri(client.BaseAddress!, address);
        if (!asked.TryAdd(url.PathAndQuery, true))
        {
            return false;
        }

        var kind = KindOf(url);
        var page = ProductPages.At(url.AbsolutePath)?.Template ?? url.AbsolutePath;
        var isNewKind = !seenOfKind.TryGetValue(kind, out var times);
        if (times >= IdsOfAKind || (isNewKind && kindsOfPage.GetValueOrDefault(page) >= KindsOfAPage))
        {
            return false;
        }

        seenOfKind[kind] = times + 1;
        kindsOfPage[page] = kindsOfPage.GetValueOrDefault(page) + (isNewKind ? 1 : 0);
        return true;
    }

    private async Task<IReadOnlyList<(string Address, string From)>> OpenAsync(string address, string from)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        var at = answer.RequestMessage!.RequestUri!;
        if (answer.StatusCode >= HttpStatusCode.BadRequest || at.AbsolutePath == "/dang-nhap")
        {
            Note($"{from} leads to {address}: {(int)answer.StatusCode} {(at.AbsolutePath == "/dang-nhap" ? "(the log-in)" : "")}");
            return [];
        }

        Opened.TryAdd(at.PathAndQuery, from);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        if (ProductPages.At(at.AbsolutePath) is not null)
        {
            Pages.Enqueue(at.PathAndQuery);
        }

        var page = await new HtmlParser().ParseDocumentAsync(new MemoryStream(body));
        await LookAtFormsAsync(page, at);
        LookAtPlaces(page, at);
        LookAtWords(page, at);
        return [.. AddressesOf(page).Select(link => (link, $"{at.PathAndQuery}")).Where(link => LeadsInside(link.link, at))
            .Select(link => (new Uri(at, link.link).PathAndQuery, link.Item2))];
    }

    private static IEnumerable<string> AddressesOf(IDocument page) =>
        new[] { ("a[href]", "href"), ("[hx-get]", "hx-get"), ("[data-source]", "data-source"), ("[data-suggest]", "data-suggest"),
            ("img[src]", "src"), ("iframe[src]", "src") }
        .SelectMany(place => page.QuerySelectorAll(place.Item1).Select(e => e.GetAttribute(place.Item2)!))
        .Concat(page.QuerySelectorAll("form:not([method=post])").Select(f => f.GetAttribute("action")).OfType<string>())
        .Where(link => link.Length > 0 && link[0] != '#');

    private static bool LeadsInside(string link, Uri at) =>
        Uri.TryCreate(at, link, out var url) && url.Host == at.Host && url.Port == at.Port && url.Scheme == at.Scheme
        && url.AbsolutePath != "/dang-xuat";

    /// <summary>
    /// A form carries its one token, and where it goes is open to this account: without a token it is let in and then refused.
    /// </summary>
    private async Task LookAtFormsAsync(IDocument page, Uri at)
    {
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
        {
            if (form.QuerySelectorAll(Token).Length != 1) // two are read as one, which is none
            {
                Note($"{at.PathAndQuery}: a form without its one token ({form.GetAttribute("action")})");
            }

            var places = form.QuerySelectorAll("[formaction]").Select(b => b.GetAttribute("formaction"))
                .Append(form.GetAttribute("action"));
            foreach (var place in places.Select(p => new Uri(at, string.IsNullOrEmpty(p) ? at.PathAndQuery : p)).Distinct())
            {
                if (asked.TryAdd("POST " + KindOf(place), true)
                    && await StatusOfPostAsync(place) is var status and not HttpStatusCode.BadRequest)
                {
                    Note($"{at.PathAndQuery} shows a form to {place.PathAndQuery}: {(int)status} (400 is right, for there was no token)");
                }
            }
        }
    }

    private async Task<HttpStatusCode> StatusOfPostAsync(Uri place)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, place);
        request.Headers.Accept.ParseAdd("application/json"); // a browser would be sent back to the form
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>A link into the page has its place there.</summary>
    private void LookAtPlaces(IDocument page, Uri at)
    {
        foreach (var link in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")!).Where(l => l.Length > 1).Distinct())
        {
            if (page.GetElementById(Uri.UnescapeDataString(link[1..])) is null
                && asked.TryAdd(ProductPages.At(at.AbsolutePath)?.Template + link, true))
            {
                Note($"{at.PathAndQuery}: nothing stands at {link}");
            }
        }
    }

    private void LookAtWords(IDocument page, Uri at)
    {
        foreach (var fault in PlainWords.FaultsOf(page).Where(f => asked.TryAdd(f, true)))
        {
            Note($"{at.PathAndQuery}: {fault}");
        }
    }

    private void Note(string fault) => faults.Enqueue(fault);
}
