using System.Net;
using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Web;

/// <summary>
/// Whatever is typed into an address or a form, the answer is a page, a refusal or "not found", never a defect (5xx). Every
/// page with everything it takes; new pages join by themselves.
/// </summary>
public sealed class OddInputTests(OddInputTests.Host host) : IClassFixture<OddInputTests.Host>
{
    private static readonly string[] Odd =
    [
        "01/01/0001", "31/12/9999", "0001-01-01", "9999-12-31", "29/02/1900",
        "%EF%BF%BE", "a%EF%BF%BEb%E2%80%AE", "%ED%A0%80", "%00", "%FF", // no characters, halves of pairs, no UTF-8
        "2147483647", "-2147483648", "99999999999999999999", "%25_%5B%5D'%22", new('x', 3000),
    ];

    private static readonly string[] Extremes = ["01/01/0001", "31/12/9999", "9999", "0", "2147483647"];

    /// <summary>Roles that together may open every page.</summary>
    public static TheoryData<string> Roles =>
        ["SNV_NGHIEP_VU", "SNV_QUAN_TRI_HE_THONG", "SO_TAI_CHINH", "QUAN_TRI_DON_VI", "TRUONG_CHINH_TRI"];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Addresses_WithOddValues_AreNeverDefects(string role)
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync(role, TestUnits.Health));
        var defects = new List<string>();
        var asked = 0;
        foreach (var page in await PagesAsync())
        {
            foreach (var query in QueriesFor(page))
            {
                asked++;
                using var response =
                    await client.GetAsync(new Uri(page.Url + query, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
                if (response.StatusCode == HttpStatusCode.Forbidden)
                {
                    break; // another role opens it
                }

                if ((int)response.StatusCode >= 500)
                {
                    defects.Add($"{(int)response.StatusCode} {page.Url}{query[..Math.Min(query.Length, 200)]}");
                }
            }
        }

        Assert.True(asked > 100, "The test sees hardly any parameter; it must have gone blind.");
        Assert.True(defects.Count == 0, string.Join(Environment.NewLine, defects.Concat(host.LoggedErrors.Distinct().Take(5))));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Forms_WithOddValues_AreNeverDefects(string role)
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync(role, TestUnits.Health));
        var defects = new List<string>();
        var posted = 0;
        foreach (var page in await PagesAsync())
        {
            foreach (var value in (string[])["\uFFFE a\u202E", "31/12/9999", "01/01/0001", "2147483647"])
            {
                foreach (var (action, fields) in await FormsOfAsync(client, page.Url, value))
                {
                    posted++;
                    using var content = new FormUrlEncodedContent(fields);
                    using var response = await client.PostAsync(action, content, Token);
                    if ((int)response.StatusCode >= 500)
                    {
                        defects.Add($"{(int)response.StatusCode} POST {action} with {value}");
                    }
                }
            }
        }

        Assert.True(posted > 3, "The test sees hardly any form; it must have gone blind.");
        Assert.True(defects.Count == 0, string.Join(Environment.NewLine, defects.Concat(host.LoggedErrors.Distinct().Take(5))));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Posts_ToAPartThatIsNotThere_AreNeverDefects(string role)
    {
        using var client = await host.SignInAsync(await host.CreateAccountAsync(role, TestUnits.Health));
        var token = (await client.GetPageAsync("/tai-khoan"))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var wrong = new List<string>();
        var notFound = 0;
        foreach (var page in await PagesAsync())
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var response = await client.PostAsync(new Uri($"{page.Url}?handler=KhongCo", UriKind.Relative), content, Token);
            notFound += response.StatusCode == HttpStatusCode.NotFound ? 1 : 0;
            if (response.StatusCode == HttpStatusCode.OK || (int)response.StatusCode >= 500) // a page with one form takes it for that
            {
                wrong.Add($"{(int)response.StatusCode} {page.Url}");
            }
        }

        Assert.True(notFound > 5, "The test sees hardly any page; it must have gone blind.");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<string> QueriesFor(PageWithParameters page)
    {
        if (page.Names.Count == 0)
        {
            yield break;
        }

        foreach (var handler in page.Handlers)
        {
            foreach (var value in Odd)
            {
                yield return $"?{string.Join('&', page.Names.Select(name => $"{name}={value}").Prepend(handler))}";
            }

            foreach (var name in page.Names)
            {
                foreach (var value in Extremes)
                {
                    yield return $"?{handler}&{name}={value}";
                }
            }
        }
    }

    private async Task<IReadOnlyList<PageWithParameters>> PagesAsync()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var pages = new List<PageWithParameters>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || endpoint.RoutePattern.RawText is not { } route
                || route.Contains("dang-xuat", StringComparison.Ordinal))
            {
                continue;
            }

            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            var gets = compiled.HandlerMethods.Where(h => h.HttpMethod.Equals("get", StringComparison.OrdinalIgnoreCase)).ToList();
            var names = compiled.BoundProperties.Select(p => (Name: p.BindingInfo?.BinderModelName ?? p.Name, Type: p.ParameterType))
                .Concat(gets.SelectMany(h => h.Parameters).Where(p => p.ParameterType != typeof(CancellationToken))
                    .Select(p => (Name: p.BindingInfo?.BinderModelName ?? p.Name, Type: p.ParameterType)))
                .SelectMany(p => NamesOf(p.Name, p.Type)).Distinct().ToList();
            var url = string.Join(
                '/', route.Split('/').Select(part => part.StartsWith('{') ? "0f0e0d0c-0b0a-4908-8706-050403020100" : part));
            pages.Add(new PageWithParameters($"/{url.TrimStart('/')}", names,
                [.. gets.Select(h => h.Name is null ? "" : $"handler={h.Name}").DefaultIfEmpty("")]));
        }

        return [.. pages.DistinctBy(p => p.Url)];
    }

    private static IEnumerable<string> NamesOf(string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain.IsEnum || plain.Namespace == "System"
            || typeof(System.Collections.IEnumerable).IsAssignableFrom(plain)
            ? [name]
            : plain.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => $"{name}.{p.Name}");
    }

    private static async Task<IReadOnlyList<(Uri Action, List<KeyValuePair<string, string>> Fields)>> FormsOfAsync(
        HttpClient client, string url, string value)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative), Token);
        if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return [];
        }

        var page = await Html.ReadAsync(response);
        return
        [
            .. page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]")
                .Where(form => form.QuerySelector("input[type=file]") is null && !EndsSession(form))
                .Select(form => (
                    new Uri(form.GetAttribute("action") is { Length: > 0 } action ? action : url, UriKind.RelativeOrAbsolute),
                    form.Elements.Where(e => e.HasAttribute("name")).Select(e => Filled(e, value)).OfType<KeyValuePair<string, string>>()
                        .ToList())),
        ];
    }

    private static bool EndsSession(IHtmlFormElement form) =>
        form.OuterHtml.Contains("Everywhere", StringComparison.Ordinal) || form.OuterHtml.Contains("dang-xuat", StringComparison.Ordinal);

    private static KeyValuePair<string, string>? Filled(IElement element, string value) => element switch
    {
        IHtmlInputElement { Type: "hidden" or "submit" or "button" } hidden => new(hidden.Name!, hidden.Value),
        IHtmlInputElement { Type: "checkbox" or "radio" } choice => new(choice.Name!, choice.Value),
        IHtmlInputElement input => new(input.Name!, value),
        IHtmlTextAreaElement area => new(area.Name!, value),
        IHtmlSelectElement select => new(select.Name!, select.Options.Select(o => o.Value).LastOrDefault() ?? ""),
        _ => null,
    };

    private sealed record PageWithParameters(string Url, IReadOnlyList<string> Names, IReadOnlyList<string> Handlers);

    /// <summary>Forms of this test may change anything.</summary>
    public sealed class Host : RealSignInFixture;
}
