using System.Collections.Concurrent;
using System.Net;
using AngleSharp.Html.Parser;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Testing;
using Microsoft.Playwright;
using Cookie = Microsoft.Playwright.Cookie;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>
/// A host of the walker's own: one for the links, one for the forms, which are all sent, so that both walk at once. It lives on one fixed
/// day of a salary month, so that the same things are due whenever the test runs.
/// </summary>
public sealed class WalkHost(BrowserFixture browser) : IAsyncLifetime
{
    /// <summary>Units may still send their sheets, until the 10th.</summary>
    public const string Today = "2026-12-08";

    private const string People = "400";

    /// <summary>What is not there by then does not come.</summary>
    private const float PatienceMilliseconds = 30_000;

    private readonly string dataFolder = Directory.CreateTempSubdirectory("hosocanbo-walk-").FullName;
    private readonly ConcurrentDictionary<string, Task<(HttpClient Client, CookieContainer Cookies)>> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<LinkWalk>> walks = new(StringComparer.Ordinal);
    private HostProcess? host;

    /// <summary>Log-in names of the demo accounts, the widest rights first: they show most pages.</summary>
    public static IReadOnlyList<string> Accounts { get; } = [.. DemoAccounts.All.Select(account => account.UserName)];

    /// <summary>The running host.</summary>
    public HostProcess Host => host ?? throw new InvalidOperationException("The host has not started.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        host = await HostProcess.StartAsync(dataFolder, $"--Sample:People={People}", "--Jobs:Enabled=false", $"--Clock:Today={Today}");
        await Delivery.WaitAsync(dataFolder);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            (await client).Client.Dispose();
        }

        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(dataFolder, recursive: true);
    }

    /// <summary>The walk over all links an account is shown, once for each account.</summary>
    internal Task<LinkWalk> WalkAsync(string userName) => walks.GetOrAdd(userName, async name =>
    {
        var walk = new LinkWalk((await ClientAsync(name)).Client);
        await walk.WalkAsync();
        return walk;
    });

    /// <summary>A page of the browser nobody is signed in on, or of an account.</summary>
    /// <param name="userName">Log-in name.</param>
    public async Task<IPage> NewPageAsync(string? userName = null)
    {
        var page = await browser.OpenAsync(address: Host.Address);
        page.SetDefaultTimeout(PatienceMilliseconds);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // a menu that slides is not what covers
        if (userName is not null)
        {
            var (_, cookies) = await ClientAsync(userName);
            await page.Context.AddCookiesAsync(cookies.GetCookies(Host.Address)
                .Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = Host.Address.ToString() }));
        }

        return page;
    }

    private Task<(HttpClient Client, CookieContainer Cookies)> ClientAsync(string userName) => clients.GetOrAdd(userName, LogInAsync);

    private async Task<(HttpClient Client, CookieContainer Cookies)> LogInAsync(string userName)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8"); // as browsers ask
        var signIn = new Uri("/dang-nhap", UriKind.Relative);
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(signIn));
        using var form = new FormUrlEncodedContent(
        [
            new("Input.UserName", userName),
            new("Input.Password", DemoAccounts.Password),
            new("__RequestVerificationToken", page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")),
        ]);
        using var answer = await client.PostAsync(signIn, form);
        Assert.Equal("/", answer.RequestMessage!.RequestUri!.AbsolutePath);
        return (client, cookies);
    }
}

/// <summary>The tests that walk: one after another on the one host.</summary>
[CollectionDefinition(Name)]
public sealed class WalkTests : ICollectionFixture<WalkHost>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Walk";
}
