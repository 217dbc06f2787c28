using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using HoSoCanBo.Accounts.Persistence;

namespace HoSoCanBo.Bench;

/// <summary>A signed-in user as far as HTTP goes.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    private Browser(Uri address) => client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        AutomaticDecompression = DecompressionMethods.None,
    })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(10),
    };

    public static async Task<Browser> SignInAsync(Uri address, string userName)
    {
        var browser = new Browser(address);
        var response =
            await browser.PostFormAsync("/dang-nhap", new() { ["Input.UserName"] = userName, ["Input.Password"] = DemoAccounts.Password });
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Sign-in of {userName} answered {(int)response.StatusCode}.");
        }

        return browser;
    }

    public async Task<string> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Reads the answer to its end without keeping it; the bytes read.</summary>
    public async Task<long> DownloadAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var counter = new MemoryStream();
        await body.CopyToAsync(counter);
        return counter.Length;
    }

    /// <summary>Posts a form of the page at <paramref name="path"/> with its anti-forgery token and hidden fields.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string path, Dictionary<string, string> fields, string? postTo = null)
    {
        var page = await GetAsync(path);
        fields["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(postTo ?? path, UriKind.Relative), content);
    }

    /// <summary>Milliseconds of the post alone; the page with the token is read before.</summary>
    public async Task<double> TimedPostAsync(string path, string postTo)
    {
        var page = await GetAsync(path);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        var started = Stopwatch.GetTimestamp();
        using var response = await client.PostAsync(new Uri(postTo, UriKind.Relative), content);
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return response.StatusCode == HttpStatusCode.Redirect
            ? elapsed
            : throw new InvalidOperationException($"{postTo} answered {(int)response.StatusCode}.");
    }

    /// <summary>Uploads one file with the token of the page at <paramref name="path"/>.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, string field, string fileName, byte[] file)
    {
        var page = await GetAsync(path);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new ByteArrayContent(file), field, fileName },
        };
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>Times of many calls.</summary>
/// <param name="Milliseconds">Each call, sorted.</param>
/// <param name="Total">Wall time of all.</param>
internal sealed record Timing(double[] Milliseconds, TimeSpan Total)
{
    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double PerSecond => Milliseconds.Length / Total.TotalSeconds;

    /// <summary>Calls one after another, after a warm-up.</summary>
    public static async Task<Timing> OfOneUserAsync(int calls, Func<int, Task> call) => await OfUsersAsync(1, calls, call);

    /// <summary>Calls by several users at once; each user calls <paramref name="callsEach"/> times.</summary>
    public static async Task<Timing> OfUsersAsync(int users, int callsEach, Func<int, Task> call)
    {
        const int warmUp = 20;
        for (var i = 0; i < warmUp; i++)
        {
            await call(i);
        }

        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, users).Select(user => Task.Run(async () =>
        {
            var mine = new double[callsEach];
            for (var i = 0; i < callsEach; i++)
            {
                var started = Stopwatch.GetTimestamp();
                await call((user * callsEach) + i);
                mine[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }

            return mine;
        })));
        return new Timing([.. times.SelectMany(t => t).Order()], watch.Elapsed);
    }

    private double At(double part) => Milliseconds[(int)Math.Min(Milliseconds.Length - 1, Math.Ceiling(part * Milliseconds.Length) - 1)];
}
