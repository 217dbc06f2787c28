using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Bench;

/// <summary>A transfer: what the user waits for, and when Salary and Training show the person at the new unit.</summary>
internal sealed partial class TransferBench(Database personnel, Report report, HostProcess host)
{
    private const int Transfers = 100;
    private readonly string run = Random.Shared.Next(10, 99).ToString(CultureInfo.InvariantCulture);

    public async Task RunAsync()
    {
        var since = DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture); // as the outbox writes it
        using var sender = await Browser.SignInAsync(host.Address, "canbo.syt");
        using var receiver = await Browser.SignInAsync(host.Address, "canbo.snv");
        var to = (await personnel.TextsAsync("SELECT Id FROM OrganizationUnits WHERE Code = '87.SNV'"))[0].ToLowerInvariant();
        var people = await personnel.TextsAsync(
            $"""
             SELECT e.Id FROM Employees e JOIN OrganizationUnits u ON u.Id = e.UnitId
             WHERE u.Code = '87.SYT' AND e.InTransitMovementId IS NULL AND e.StatusCode = 'DANG_LAM_VIEC' LIMIT {Transfers}
             """);
        var received = new List<double>();
        foreach (var (person, number) in people.Select((p, i) => (p.ToLowerInvariant(), i)))
        {
            var movement = await SendAsync(sender, person, to, number);
            received.Add(await ReceiveAsync(receiver, movement));
        }

        received.Sort();
        report.Add("transfer received, answer to the user", $"p50 {received[received.Count / 2]:0.0} ms", "p50 < 10 ms");
        await ReportLagAsync(since);
    }

    private async Task<string> SendAsync(Browser sender, string person, string to, int number)
    {
        var address = $"/can-bo/{person}/dieu-chuyen";
        var fields = new Dictionary<string, string>
        {
            ["Input.MovementId"] = Guid.NewGuid().ToString(),
            ["Input.Decision.Number"] = $"{run}{number:000}/QĐ-SYT",
            ["Input.Decision.SignedOn"] = "02/11/2026",
            ["Input.Decision.EffectiveFrom"] = "16/11/2026",
            ["Input.Decision.Issuer"] = "Sở Y tế",
            ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = to,
        };
        var response = await sender.PostFormAsync(address, fields, address + "?handler=Send");
        var location = response.Headers.Location?.ToString() ?? "";
        return response.StatusCode == HttpStatusCode.Redirect && MovementId().Match(location) is { Success: true } id
            ? id.Value
            : throw new InvalidOperationException($"Sending {person} answered {(int)response.StatusCode}.");
    }

    private static async Task<double> ReceiveAsync(Browser receiver, string movement)
    {
        var address = $"/bien-dong/{movement}";
        return await receiver.TimedPostAsync(address, address + "?handler=Receive");
    }

    /// <summary>From the commit of the transfer to the commit of each listener, as the outbox has it.</summary>
    private async Task ReportLagAsync(string since)
    {
        await personnel.DrainEventsAsync();
        var lags = (await personnel.TextsAsync(
            $"""
            SELECT CAST((julianday(CompletedAt) - julianday(CreatedAt)) * 86400000 AS INTEGER) FROM Outbox
            WHERE EventName = 'personnel.employee-transferred.v1' AND Destination IN ('salary', 'training') AND CreatedAt >= '{since}'
            """)).Select(long.Parse).Order().ToArray();
        report.Add(
            "transfer seen by Salary and Training",
            $"p50 {lags[lags.Length / 2]} ms, p99 {lags[(int)(lags.Length * 0.99)]} ms",
            "p99 < 1 s");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex MovementId();
}
