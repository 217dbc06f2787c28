using System.Diagnostics;
using System.Net;

namespace HoSoCanBo.Bench;

/// <summary>
/// Communes with some 5,000 people are merged into one, and the headcount is looked at before. The plan is not undone: each run merges
/// others of the folder, as long as there are some.
/// </summary>
internal sealed class ReorganizationBench(Database personnel, Report report, Uri host)
{
    private const int People = 5_000;
    private const string Plans = "/to-chuc/sap-xep";

    public async Task RunAsync()
    {
        using var reader = await Browser.SignInAsync(host, BenchSettings.ReaderAccount);
        foreach (var (what, address) in new[] { ("headcount today", "/bien-che"),
            ("headcount of a past day", "/bien-che?ngay=30/06/2026") })
        {
            var first = Stopwatch.GetTimestamp();
            await reader.GetAsync(address);
            var unknown = Stopwatch.GetElapsedTime(first).TotalMilliseconds;
            var timing = await Timing.OfOneUserAsync(50, _ => reader.GetAsync(address));
            report.Add(what, $"first {unknown:0} ms, then p50 {timing.P50:0.0} ms, p95 {timing.P95:0.0} ms", "< 2 s; p95 < 40 ms");
        }

        using var administrator = await Browser.SignInAsync(host, "quantri");
        var plan = await DraftAsync(administrator);
        await PlayAsync(administrator, plan);
    }

    /// <summary>A plan that merges the largest communes into the largest of all, until enough people move.</summary>
    private async Task<Guid> DraftAsync(Browser administrator)
    {
        var plan = Guid.CreateVersion7();
        await ExpectRedirectAsync(administrator.PostFormAsync($"{Plans}/moi", new()
        {
            ["Input.PlanId"] = plan.ToString(),
            ["Input.Title"] = "Hợp nhất các xã",
            ["Input.Decision.Number"] = $"{plan:N}"[^8..] + "/QĐ-UBND",
            ["Input.Decision.SignedOn"] = "02/11/2026",
            ["Input.Decision.EffectiveFrom"] = "16/11/2026",
            ["Input.Decision.Issuer"] = "Ủy ban nhân dân Tỉnh",
        }));
        var communes = await personnel.TextsAsync(
            """
            SELECT u.Id || ' ' || COUNT(*) FROM OrganizationUnits u JOIN Employees e ON e.UnitId = u.Id
            WHERE u.Kind = 'ubnd_xa' AND u.EffectiveUntil IS NULL GROUP BY u.Id ORDER BY COUNT(*) DESC, u.Id
            """);
        var people = 0L;
        foreach (var commune in communes.Skip(1).Select(c => c.Split(' ')).TakeWhile(_ => people < People))
        {
            people += long.Parse(commune[1], System.Globalization.CultureInfo.InvariantCulture);
            await ExpectRedirectAsync(administrator.PostFormAsync(Plans, new()
            {
                ["Input.RowId"] = Guid.CreateVersion7().ToString(),
                ["Input.Kind"] = "Merge",
                ["Input.FromUnitId"] = commune[0],
                ["Input.ToUnitId"] = communes[0].Split(' ')[0],
            }, $"{Plans}/{plan}?handler=Line"));
        }

        return plan;
    }

    private async Task PlayAsync(Browser administrator, Guid plan)
    {
        var id = plan.ToString().ToUpperInvariant();
        var dryRun = Stopwatch.GetTimestamp();
        await administrator.GetAsync($"{Plans}/{plan}");
        report.Add("merge of 5,000 people, dry run", $"{Stopwatch.GetElapsedTime(dryRun).TotalSeconds:0.0} s", "< 2 s");
        var version = (await personnel.TextsAsync($"SELECT Version FROM Reorganizations WHERE Id = '{id}'"))[0];
        var started = Stopwatch.GetTimestamp();
        await ExpectRedirectAsync(
            administrator.PostFormAsync(Plans, new() { ["Input.Version"] = version }, $"{Plans}/{plan}?handler=Confirm"));
        while ((await personnel.TextsAsync($"SELECT State FROM Reorganizations WHERE Id = '{id}'"))[0] == "Confirmed")
        {
            await Task.Delay(100);
        }

        var moved = await personnel.TextsAsync($"SELECT State || ', ' || PeopleMoved || ' people' FROM Reorganizations WHERE Id = '{id}'");
        report.Add("merge of 5,000 people, played", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s ({moved[0]})", "< 10 s");
        await personnel.DrainEventsAsync();
        report.Add("merge of 5,000 people, seen by every module", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s", "< 60 s");
    }

    private static async Task ExpectRedirectAsync(Task<HttpResponseMessage> posting)
    {
        using var response = await posting;
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{response.RequestMessage?.RequestUri} answered {(int)response.StatusCode}.");
        }
    }
}
