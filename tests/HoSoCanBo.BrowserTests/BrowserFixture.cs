using System.Collections.Concurrent;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.Testing;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>
/// A real host with a small sample province and a real Chromium. Without a Chromium on the machine the tests are skipped
/// with that reason; <c>.ci/run</c> installs one.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string People = "400";

    /// <summary>A busy machine with two cores renders its first pages slowly.</summary>
    private const float PatienceMilliseconds = 90_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string dataFolder = Directory.CreateTempSubdirectory("hosocanbo-browser-").FullName;
    private readonly ConcurrentDictionary<string, string> sessions = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private HostProcess? host;

    /// <summary>Chromium's path; null when the machine has none.</summary>
    public static string? Chromium =>
        Environment.GetEnvironmentVariable("HOSOCANBO_CHROMIUM") ?? Array.Find(Places, File.Exists);

    /// <summary>The running host.</summary>
    public HostProcess Host => host ?? throw new InvalidOperationException("The host has not started.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        host = await HostProcess.StartAsync(dataFolder, $"--Sample:People={People}", "--Jobs:Enabled=false");
        await Delivery.WaitAsync(dataFolder);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run"],
        });
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await (browser?.CloseAsync() ?? Task.CompletedTask);
        playwright?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(dataFolder, recursive: true);
    }

    /// <summary>A page of a signed-in demo account; skips the test when there is no browser.</summary>
    /// <param name="userName">Demo account.</param>
    /// <param name="width">Width of the window.</param>
    /// <param name="height">Height of the window.</param>
    /// <param name="dark">The system asks for dark colours.</param>
    public async Task<IPage> SignInAsync(string userName, int width = 1366, int height = 768, bool dark = false)
    {
        // One log-in per account: many in a minute from one address are refused, as they should be.
        if (sessions.TryGetValue(userName, out var session))
        {
            return await OpenAsync(width, height, dark, session);
        }

        var page = await OpenAsync(width, height, dark);
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("[name='Input.UserName']", userName);
        await page.FillAsync("[name='Input.Password']", DemoAccounts.Password);
        await page.ClickAsync("form:has([name='Input.Password']) button[type=submit]");
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
        sessions[userName] = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>A page nobody is signed in on.</summary>
    public async Task<IPage> OpenAsync(int width = 1366, int height = 768, bool dark = false, string? session = null, Uri? address = null)
    {
        Assert.SkipWhen(Chromium is null, "No Chromium on this machine (set HOSOCANBO_CHROMIUM, or apt-get install chromium).");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (address ?? Host.Address).ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            StorageState = session,
            BypassCSP = true, // only so that axe can be put into the page
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }
}
