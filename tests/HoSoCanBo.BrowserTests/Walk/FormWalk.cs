using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests.Walk;

/// <summary>
/// Walks as a user with a mouse and a keyboard. After every form that was sent: a redirect answered it, its message is in sight,
/// and neither reload nor Back sends anything or asks whether to.
/// </summary>
internal sealed partial class FormWalk(WalkHost host, Looks looks)
{
    private const int LongestMessage = 500;

    private readonly ConcurrentQueue<string> faults = new();
    private readonly Dictionary<string, IPage> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);
    private readonly List<(string Handler, int Status)> posts = [];
    private readonly HashSet<string> reloaded = new(StringComparer.OrdinalIgnoreCase);
    private string userName = "";
    private string password = "";
    private string place = "";
    private int decisions;
    private bool staysHere;
    private bool isGoingBack;
    private IPage page = null!;

    /// <summary>What is wrong.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Handlers a form was sent to, <c>/Page handler</c>.</summary>
    public HashSet<string> Sent { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Pages that were shown.</summary>
    public HashSet<string> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes all steps; a step that fails ends the walk, not the test.</summary>
    public async Task WalkAsync(FormScript script)
    {
        foreach (var (step, next) in script.Steps.Zip(script.Steps.Skip(1).Append(null)))
        {
            staysHere = next is not null and not { Does: "open" or "as" };
            place = $"{script.Title} (line {step.Line}: {step.Does} {step.With})";
            try
            {
                await TakeAsync(step);
            }
            catch (Exception exception) when (exception is PlaywrightException or TimeoutException or WalkException
                or Xunit.Sdk.XunitException or ArgumentException or IndexOutOfRangeException)
            {
                Note($"{WhyOf(exception)} [{page?.Url}]");
                await KeepPictureAsync(step.Line);
                return;
            }
        }
    }

    private Task TakeAsync(FormStep step) => step.Does switch
    {
        "as" => BecomeAsync(step.With),
        "open" => OpenAsync(Filled(step.With)),
        "follow" => FollowAsync(Filled(step.With)),
        "type" => TypeAsync(Filled(step.With)),
        "tick" => page.Locator(step.With).First.CheckAsync(),
        "press" => PressAsync(Filled(step.With)),
        "click" => ClickAsync(step.With),
        "see" => SeeAsync(Filled(step.With)),
        "refused" => RefusedAsync(step.With),
        "keep" => KeepAsync(step.With),
        "download" => DownloadAsync(step.With),
        "wait" => WaitAsync(step.With),
        "paper" => PaperAsync(step.With),
        _ => throw new WalkException("There is no such step."),
    };

    /// <summary>A message of the browser can hold a whole page.</summary>
    private static string WhyOf(Exception exception)
    {
        var why = Spaces().Replace(exception.Message.Split("\nCall log")[0], " ");
        return why.Length <= LongestMessage ? why : why[..LongestMessage];
    }

    private void Note(string fault) => faults.Enqueue($"{place}: {fault}");

    /// <summary>Names in braces stand for what was kept, or the number of a person in the account's list: <c>{person 3}</c>.</summary>
    private string Filled(string text) => Braces().Replace(text, name => kept.GetValueOrDefault(name.Groups[1].Value, name.Value));

    private async Task BecomeAsync(string who)
    {
        (userName, password) = who.Split(' ') is [var name, var own]
            ? (name, Filled(own)) : (who, HoSoCanBo.Accounts.Persistence.DemoAccounts.Password);
        if (!pages.TryGetValue(userName, out page!))
        {
            pages[userName] = page = await host.NewPageAsync();
            page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
            page.Response += (_, answer) => Remember(answer);
            page.PageError += (_, error) => Note($"script error: {error}");
        }
    }

    private void Remember(IResponse answer)
    {
        if (answer.Status >= 500 || (answer.Status >= 400 && answer.Request.ResourceType == "document" && !isGoingBack))
        {
            Note($"{answer.Request.Method} {answer.Url}: {answer.Status}");
        }

        if (answer.Request.Method != "POST" || ProductPages.At(new Uri(answer.Url).AbsolutePath) is not { } target)
        {
            return;
        }

        var handler = Handler().Match(answer.Url).Groups[1].Value;
        lock (posts)
        {
            posts.Add(($"{target.Address} {handler}".TrimEnd(), answer.Status));
        }

        Sent.Add($"{target.Address} {handler}".TrimEnd());
    }

    private async Task OpenAsync(string address)
    {
        if (Person().Match(address) is { Success: true } person)
        {
            address = address.Replace(person.Value,
                await PersonAsync(int.Parse(person.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
                StringComparison.Ordinal);
        }

        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        if (new Uri(page.Url).AbsolutePath == "/dang-nhap" && address != "/dang-nhap")
        {
            await page.FillAsync("[name='Input.UserName']", userName);
            await page.FillAsync("[name='Input.Password']", password);
            await LeaveAsync(() => page.ClickAsync("form:has([name='Input.Password']) button[type=submit]"));
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }

        await ArriveAsync();
    }

    private async Task<string> PersonAsync(int number)
    {
        if (!kept.TryGetValue($"people of {userName}", out var people))
        {
            await page.GotoAsync("/can-bo?sap-xep=so-hieu", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            if (new Uri(page.Url).AbsolutePath == "/dang-nhap")
            {
                await OpenAsync("/can-bo?sap-xep=so-hieu");
            }

            people = string.Join(
                ' ', await page.EvaluateAsync<string[]>(
                    "() => [...new Set([...document.querySelectorAll('main tbody a[href^=\"/can-bo/\"]')].map(a => a.pathname.split('/')[2]))]"));
            kept[$"people of {userName}"] = people;
        }

        return people.Split(' ')[number - 1];
    }

    private async Task ArriveAsync()
    {
        if (page.Url.StartsWith("chrome-error", StringComparison.Ordinal))
        {
            throw new WalkException("the browser shows its own error page");
        }

        var path = new Uri(page.Url).AbsolutePath;
        if (ProductPages.At(path) is { } shown)
        {
            Shown.Add(shown.Name);
        }

        foreach (var fault in await looks.AtAsync(page))
        {
            Note(fault);
        }
    }

    private async Task FollowAsync(string what)
    {
        var link = what.StartsWith("css=", StringComparison.Ordinal)
            ? page.Locator(what[4..]).First
            : page.Locator("main a, .person-actions a, .page-actions a").Filter(new() { HasText = what }).Locator("visible=true").First;
        await UnfoldAsync(link);
        await LeaveAsync(() => link.ClickAsync());
        await ArriveAsync();
    }

    /// <summary>Does what leads to another page and waits until that one stands.</summary>
    private async Task LeaveAsync(Func<Task> doing)
    {
        await page.EvaluateAsync("() => { window.isOldPage = true; }");
        await doing();
        await page.WaitForFunctionAsync("() => !window.isOldPage && document.readyState !== 'loading'", null,
            new() { Timeout = 45_000, PollingInterval = 50 });
    }

    private static Task<System.Text.Json.JsonElement?> UnfoldAsync(ILocator inside) => inside.EvaluateAsync(
        "e => { for (let d = e.closest('details:not([open])'); d; d = d.parentElement.closest('details:not([open])')) { d.querySelector('summary').click(); } }");

    /// <summary>A button that sends something by itself and leaves the page standing.</summary>
    private async Task ClickAsync(string button) =>
        await page.RunAndWaitForResponseAsync(() => Button(button).ClickAsync(), answer => answer.Request.Method == "POST");

    private async Task SeeAsync(string text)
    {
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync(text, new() { IgnoreCase = true, Timeout = 20_000 });
    }

    private async Task RefusedAsync(string text)
    {
        var told = await page.Locator(".error-summary").InnerTextAsync();
        if (!told.Contains(text, StringComparison.OrdinalIgnoreCase))
        {
            throw new WalkException($"refused otherwise: {told}");
        }
    }

    private async Task KeepAsync(string text)
    {
        var parts = text.Split('=', 2);
        var (name, script) = (parts[0].Trim(), parts[1].Trim());
        kept[name] = script == "url"
            ? new Uri(page.Url).AbsolutePath
            : script.StartsWith("match ", StringComparison.Ordinal) ? Regex.Match(kept["answer"], script[6..]).Groups[1].Value
            : script.StartsWith("css=", StringComparison.Ordinal)
            ? (await page.Locator(script[4..]).First.InnerTextAsync()).Trim() : await page.EvaluateAsync<string>(script);
    }

    private async Task DownloadAsync(string button)
    {
        await FillAsync(Button(button));
        var got = await page.RunAndWaitForDownloadAsync(() => Button(button).ClickAsync());
        if (await got.FailureAsync() is { } failure)
        {
            throw new WalkException($"the download failed: {failure}");
        }
    }

    /// <summary>What the software does by itself shows after a while; the page is loaded again until it does.</summary>
    private async Task WaitAsync(string text)
    {
        for (var attempt = 0; attempt < 60 && !(await page.InnerTextAsync("body"))
            .Contains(text, StringComparison.OrdinalIgnoreCase); attempt++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync(new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        }

        await SeeAsync(text);
    }

    private async Task PaperAsync(string how)
    {
        var parts = how.Split(' ', 2);
        if (parts is [_, "tables"])
        {
            await Paper.AssertReadableAsync(page, parts[0] == "wide");
            return;
        }

        await Paper.AssertWholeAsync(page, parts[0] == "wide", parts.Length > 1 ? parts[1].Split('|', StringSplitOptions.TrimEntries) : []);
    }

    private async Task KeepPictureAsync(int line)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "walk")).FullName;
        try
        {
            await (page?.ScreenshotAsync(new() { Path = Path.Combine(folder, $"line-{line}.png"), Timeout = 5_000 }) ?? Task.CompletedTask);
        }
        catch (Exception exception) when (exception is PlaywrightException or TimeoutException)
        {
            Note("no picture could be taken");
        }
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Braces();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\{person (\d+)\}")]
    private static partial Regex Person();

    [GeneratedRegex("[?&]handler=([^&]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();
}

/// <summary>The user cannot go on.</summary>
internal sealed class WalkException(string message) : Exception(message);
