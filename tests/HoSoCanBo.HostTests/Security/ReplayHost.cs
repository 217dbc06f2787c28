using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.HostTests.CrashTests;
using HoSoCanBo.Testing;

namespace HoSoCanBo.HostTests.Security;

/// <summary>
/// The host as an outsider met it: a process of its own with the sample province, tried over HTTP with the demo accounts. Some of its
/// people get a coefficient that stands nowhere else, so that it can be looked for.
/// </summary>
public sealed partial class ReplayHost : IAsyncLifetime
{
    /// <summary>Hệ số of the planted people.</summary>
    public const string Figure = "7,91";

    /// <summary>Hệ số phụ cấp chức vụ that the appointment of the replay gives.</summary>
    public const string Allowance = "0,83";

    /// <summary>Log-in names of the demo accounts, one for each role.</summary>
    public static readonly IReadOnlyList<string> Accounts =
    [
        "quantri", "nghiepvu", "canbo.snv", "canbo.syt", "canbo.caolanh", "quantri.syt", "quantri.caolanh", "giamdoc.syt", "lanhdao",
        "coso.tinhthoi",
        "duocuyquyen", "uyquyen", "sotaichinh", "truongchinhtri", "cqdang", "mttq", "vanhanh", "canhan",
    ];

    private const string Password = "Sen-Thap-Muoi-2020"; // of the demo accounts
    private const string Today = "2026-12-08";

    private readonly string folder = Directory.CreateTempSubdirectory("hosocanbo-replay-").FullName;
    private readonly ConcurrentDictionary<string, Task<HttpClient>> clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<Planted>> people = new(StringComparer.Ordinal);
    private HostProcess? host;

    /// <summary>What the host wrote to its console.</summary>
    public string Output => Running.Output;

    private HostProcess Running => host ?? throw new InvalidOperationException("The host has not started.");

    private DataFiles Files => new(folder);

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        host = await HostProcess.StartAsync(folder, "--Sample:People=800", "--Jobs:Enabled=false", $"--Clock:Today={Today}",
            "--Accounts:PasswordIterations=1");
        await KilledRun.UntilAsync(host, () => Files.Undelivered() == 0);
        foreach (var user in Accounts)
        {
            await AsAsync(user); // before a test fails at one of them
        }

        foreach (var user in (string[])["canbo.syt", "canbo.caolanh", "coso.tinhthoi", "duocuyquyen"])
        {
            await OwnPersonAsync(user);
        }

        var keeper = await AsAsync("vanhanh");
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await keeper.PostFormAsync("/he-thong?handler=RunJob",
                new Dictionary<string, string> { ["jobId"] = "personnel.assess-quality" }));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values)
        {
            (await client).Dispose();
        }

        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser nobody is signed in with.</summary>
    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress =
            Running.Address };

    /// <summary>The browser of a demo account.</summary>
    public Task<HttpClient> AsAsync(string userName) => clients.GetOrAdd(userName, SignInAsync);

    /// <summary>A new browser of a demo account.</summary>
    public async Task<HttpClient> SignInAsync(string userName)
    {
        var client = NewClient();
        AssertEx.HasStatus(HttpStatusCode.Redirect, await client.PostFormAsync("/dang-nhap", new { UserName = userName, Password }));
        return client;
    }

    /// <summary>Somebody the account lists, with the planted figure in the record.</summary>
    public Task<Planted> OwnPersonAsync(string userName) => people.GetOrAdd(userName, async name =>
    {
        var list = await (await AsAsync(name)).GetTextAsync("/can-bo");
        var id = Guid.Parse(PersonLink().Match(list).Groups[1].Value);
        Files.Read("personnel", $"UPDATE Employees SET RankCode = '01.003', SalaryStep = 4, CoefficientInHundredths = 791 WHERE Id = '{Stored(id)}'");
        var number = Files.Read("personnel", $"SELECT EmployeeNumber FROM Employees WHERE Id = '{Stored(id)}'").Single();
        var fullName = WebUtility.HtmlDecode(NameIn(await (await AsAsync(name)).GetTextAsync($"/can-bo/{id}")));
        return new Planted(id, number, fullName);
    });

    /// <summary>First id in a list of the account's.</summary>
    public async Task<Guid> FirstIdAsync(string userName, string list, string path) =>
        Guid.Parse(Regex.Match(await (await AsAsync(userName)).GetTextAsync(list), $"href=\"{path}/([0-9a-f-]{{36}})").Groups[1].Value);

    /// <summary>The unit of a code in the sample.</summary>
    public static Guid UnitOf(string code) => StableId.From("unit:" + code);

    /// <summary>First column of a query on a module's file.</summary>
    public IReadOnlyList<string> Read(string module, string sql) => Files.Read(module, sql);

    /// <summary>An id as SQLite keeps it.</summary>
    public static string Stored(Guid id) => id.ToString().ToUpperInvariant();

    private static string NameIn(string page) => TitleOf().Match(page).Groups[1].Value.Trim();

    [GeneratedRegex("href=\"/can-bo/([0-9a-f-]{36})")]
    private static partial Regex PersonLink();

    [GeneratedRegex("<h1[^>]*>([^<]+)</h1>")]
    private static partial Regex TitleOf();

    /// <summary>A person with the planted figure.</summary>
    /// <param name="Id">The record.</param>
    /// <param name="Number">Staff number.</param>
    /// <param name="Name">Name.</param>
    public sealed record Planted(Guid Id, string Number, string Name);
}
