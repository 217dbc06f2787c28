using System.Diagnostics;
using System.Net;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;

namespace HoSoCanBo.Bench;

/// <summary>16,000 people from Excel: upload, check, write, and the memory of the host meanwhile.</summary>
internal sealed class ImportBench(Database personnel, Report report, HostProcess host)
{
    private const int Rows = 16_000;

    public async Task RunAsync()
    {
        using var officer = await Browser.SignInAsync(host.Address, "quantri.syt");
        var present = await personnel.NumberAsync("SELECT COUNT(*) FROM Employees");
        var workbook = ImportWorkbook.Generated(Rows, firstNumber: ImportWorkbook.FirstNumber + (int)present, unitCodePrefix: "87.SYT");

        var started = Stopwatch.GetTimestamp();
        var uploaded = await officer.UploadAsync("/can-bo/nhap-excel", "Input.File", "can-bo.xlsx", workbook);
        if (uploaded.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The upload answered {(int)uploaded.StatusCode}.");
        }

        var address = uploaded.Headers.Location!.ToString();
        await WaitForStateAsync(address, "Checked");
        report.Add($"import of {Rows} people: upload and check", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s", "< 5 s");

        started = Stopwatch.GetTimestamp();
        await using var other = new OtherWriter(personnel);
        await officer.PostFormAsync(
            address, new() { ["Input.Reason"] = "Theo hồ sơ giấy đang lưu", ["Input.SkipRowsWithErrors"] = "true" });
        await WaitForStateAsync(address, "Done");
        report.Add(
            $"import of {Rows} people: write",
            $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, host peak {host.PeakWorkingSetInMegabytes} MB",
            "< 10 s, < 400 MB");
        var (longest, p95) = await other.StopAsync();
        report.Add($"import of {Rows} people: another writer waits meanwhile, p95; longest",
            $"{p95.TotalMilliseconds:0} ms; {longest.TotalSeconds:0.00} s", "< 2 s");

        started = Stopwatch.GetTimestamp();
        await personnel.DrainEventsAsync();
        report.Add($"import of {Rows} people: seen by the other modules", $"{Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s",
            "bulk < 60 s");
    }

    private async Task WaitForStateAsync(string address, string state)
    {
        var id = address[(address.LastIndexOf('/') + 1)..].ToUpperInvariant();
        while (true)
        {
            var now = (await personnel.TextsAsync($"SELECT State FROM ImportRuns WHERE Id = '{id}'"))[0];
            if (now == state)
            {
                return;
            }

            if (now is "Failed" or "Cancelled")
            {
                throw new InvalidOperationException($"The import ended as {now}.");
            }

            await Task.Delay(25);
        }
    }
}
