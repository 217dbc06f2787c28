using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Help;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Web;

/// <summary>Điều 16.2: every screen has a page of the guide, and what the guide says can be found.</summary>
public sealed partial class HelpTests(HostFixture host)
{
    private const int FewestWords = 100;

    /// <summary>Number of khoản of each Điều of the regulation 80/QĐ-UBND-HC, from Điều 1 on.</summary>
    private static readonly int[] Clauses = [0, 2, 6, 3, 3, 5, 4, 7, 11, 2, 3, 3, 3, 5, 4, 8, 6, 2, 4, 7, 6];

    private HelpLibrary Library => host.Services.GetRequiredService<HelpLibrary>();

    [Fact]
    public async Task D16_2_Every_screen_has_a_help_page()
    {
        var screens = await ScreensAsync();

        Assert.True(screens.Count > 80, "The test sees hardly any screen; it must have gone blind.");
        var missing = screens.Where(s => Library.ForScreen(s) is null).ToList();
        Assert.True(missing.Count == 0, Missing(missing));
    }

    [Fact]
    public async Task D16_2_Every_help_page_explains_screens_that_exist()
    {
        var screens = (await ScreensAsync()).Select(HelpLibrary.KeyOf).ToHashSet(StringComparer.Ordinal);

        var gone = Library.Topics.SelectMany(t => t.Screens.Where(s => !screens.Contains(HelpLibrary.KeyOf(s)))
            .Select(s => $"{t.Slug}.md: {s}"));

        Assert.Empty(gone);
    }

    [Fact]
    public void D16_2_Every_help_page_has_content()
    {
        Assert.All(Library.Topics, topic =>
        {
            Assert.Contains(topic.Group, HelpLibrary.Groups);
            Assert.True(topic.TextKey.Split(' ').Length >= FewestWords, $"{topic.Slug}.md says less than {FewestWords} words.");
            Assert.Contains("\n## ", topic.Body, StringComparison.Ordinal);
            Assert.True(topic.Summary.Length is > 40 and < 260, $"{topic.Slug}.md must begin with one sentence: what the screen is for.");
        });
        Assert.Empty(HelpLibrary.Groups.Except(Library.Topics.Select(t => t.Group)));
    }

    [Theory]
    [InlineData("tuyen-dung")]
    [InlineData("nang-ngach")]
    [InlineData("nang-bac")]
    [InlineData("dao-tao")]
    public void D16_2_The_jobs_the_regulation_names_have_a_guide(string job) => Assert.NotNull(Library.Find($"quy-trinh-{job}"));

    [Fact]
    public async Task D16_2_Links_of_the_help_lead_somewhere()
    {
        var screens = (await ScreensAsync()).Select(HelpLibrary.KeyOf).ToHashSet(StringComparer.Ordinal);
        var links = Library.Topics.SelectMany(t => Link().Matches(t.Body).Select(m => (t.Slug, Url: m.Groups["url"].Value))).ToList();

        Assert.NotEmpty(links);
        Assert.DoesNotContain(links,
            l => !screens.Contains(l.Url) && Library.Find(l.Url.Replace(HelpLibrary.Url + "/", "", StringComparison.Ordinal)) is null);
    }

    [Fact]
    public void D16_2_Articles_the_help_names_are_in_the_regulation()
    {
        var named = Library.Topics.SelectMany(t => Article().Matches(t.Body).Where(m => !m.Groups["law"].Success)
            .Select(m => (t.Slug, Match: m))).ToList();

        Assert.True(named.Count > 50, "The test sees hardly any article; it must have gone blind.");
        Assert.DoesNotContain(named, n => !IsInRegulation(n.Match));
    }

    [Theory]
    [InlineData("khoản 2 Điều 10", true)]
    [InlineData("khoản 1, 2 Điều 11", true)]
    [InlineData("khoản 4 Điều 11", false)]
    [InlineData("Điều 22", false)]
    public void D16_2_Article_that_is_not_there_is_found(string text, bool isThere) =>
    Assert.Equal(isThere, IsInRegulation(Article().Match(text)));

    [Fact]
    public async Task D16_2_Header_of_a_screen_leads_to_its_help()
    {
        using var officer = await host.SignInAsAsync("SNV_NGHIEP_VU");

        var list = await Html.ReadAsync(
            await officer.GetAsync(new Uri("/can-bo", UriKind.Relative), TestContext.Current.CancellationToken));
        var link = list.QuerySelector(".topbar-help")!.GetAttribute("href")!;
        using var help = await officer.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(Library.ForScreen("/can-bo")!.Url, link);
        AssertEx.HasStatus(HttpStatusCode.OK, help);
        var page = await Html.ReadAsync(help);
        Assert.Equal(Library.ForScreen("/can-bo")!.Title, page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll(".help-text h2"));
    }

    [Theory]
    [InlineData("dieu chuyen", "bien-dong-dieu-chuyen")]
    [InlineData("Điều chuyển", "bien-dong-dieu-chuyen")]
    [InlineData("nghi huu lo trinh", "ho-so-tra-cuu-nhanh")]
    public void D16_2_Search_finds_words_with_and_without_diacritics(string text, string slug) =>
        Assert.Contains(Library.Search(text), t => t.Slug == slug);

    [Fact]
    public async Task D16_2_Search_without_result_says_so_and_shows_the_words_as_text()
    {
        using var person = await host.SignInAsAsync("CA_NHAN");

        using var response =
            await person.GetAsync(new Uri("/tro-giup?q=<b>khongcotunay", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
        var page = await Html.ReadAsync(response);
        AssertEx.Shows(page, "Không tìm thấy trang nào");
        Assert.Equal("<b>khongcotunay", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/tro-giup", HttpStatusCode.OK)]
    [InlineData("/tro-giup/so-tay", HttpStatusCode.OK)]
    [InlineData("/tro-giup/khong-co", HttpStatusCode.NotFound)]
    public async Task D16_2_Help_is_open_to_everybody_signed_in(string url, HttpStatusCode status)
    {
        using var person = await host.SignInAsAsync("CA_NHAN");
        using var stranger = host.CreateClient();

        using var answer = await person.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        using var refused = await stranger.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(status, answer);
        Assert.Contains("/dang-nhap", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Route patterns of the pages that need a signed-in user.</summary>
    private async Task<IReadOnlyList<string>> ScreensAsync()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var screens = new List<string>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is null)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                if (!compiled.HandlerTypeInfo.IsDefined(typeof(AllowAnonymousAttribute), inherit: true))
                {
                    screens.Add("/" + endpoint.RoutePattern.RawText!.Trim('/'));
                }
            }
        }

        return [.. screens.Distinct()];
    }

    private string Missing(IEnumerable<string> screens) =>
        $"""
        These screens have no help page:
        {string.Join(Environment.NewLine, screens.Select(s => $"  {s}{Menu(s)}"))}
        Add the line "screen: <route>" to the page of the guide that explains it (folder Help of the module that owns the screen), or add a
        page there: docs/ui-components.md, "Help", shows how one looks.
        """;

    private string Menu(string screen) =>
        host.Services.GetServices<NavigationItem>().FirstOrDefault(i => i.Url == screen) is { } item
        ? $" (menu: {item.Group} > {item.Text})" : "";

    [GeneratedRegex(@"\]\((?<url>/[^)\s]*)\)")]
    private static partial Regex Link();

    private static bool IsInRegulation(Match match) =>
        NumbersOf(match.Groups["articles"]).All(article => article <= Clauses.Length
            && NumbersOf(match.Groups["clauses"]).All(clause => clause <= Clauses[article - 1]));

    private static IEnumerable<int> NumbersOf(Group group) =>
        Number().Matches(group.Value).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"(khoản (?<clauses>\d+((, | và khoản )\d+)*) )?Điều (?<articles>\d+(, \d+)*)(?<law> Bộ luật| Luật| Nghị định)?")]
    private static partial Regex Article();
}
