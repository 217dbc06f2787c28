using System.Globalization;
using HoSoCanBo.Testing.Import;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>
/// The host is killed (SIGKILL) while it writes people from a workbook. What is stored then is whole portions and says so; after the
/// last start everybody is there once, here and in every listener.
/// </summary>
[Collection(SampleFolder.Collection)]
public sealed class KilledImportTests(SampleFolder sample)
{
    private const string Page = "/can-bo/nhap-excel";
    private const int People = 2_000;
    private const int Portion = 200;
    private static readonly int[] Written = [200, 800, 1_400];

    [Fact]
    public async Task Import_KilledWhileItIsWritten_GoesOnAfterTheLastPortion()
    {
        // Arrange
        var folder = sample.Copy("import");
        var files = new DataFiles(folder);
        var present = files.Read("personnel", "SELECT Id FROM Employees").Count;
        using var workbook = new MemoryStream();
        ImportWorkbook.Generate(workbook, People, unitCodePrefix: "87.SYT");
        KilledRun? run = null;
        var stages = new List<int>();

        // Act
        for (var kill = 0; kill < Written.Length; kill++)
        {
            run ??= await UploadedAsync(folder, files, workbook.ToArray());
            await using var host = await run.ServeAsync();
            if (kill == 0)
            {
                await KilledRun.UntilAsync(host, () => run.State is "CHECKED");
                using var officer = new Officer(run.Address, "quantri.syt");
                Assert.True(await officer.PostAsync($"{Page}/{run.Id}", new { Reason = "Theo hồ sơ giấy", SkipRowsWithErrors = true }));
            }

            await KilledRun.UntilAsync(host, () => Added(files) >= Written[kill]);
            await host.KillAsync();
            stages.Add(AssertWholePortions(files, run, present));
        }

        await using (var host = await run!.ServeAsync())
        {
            await KilledRun.UntilAsync(host, () => run.State is "DONE" or "FAILED");
            await KilledRun.UntilAsync(host, () => files.Undelivered() == 0);
        }

        // Assert
        Assert.Equal("DONE", run.State);
        Assert.Equal(People, AssertWholePortions(files, run, present));
        Assert.True(stages[0] < People && stages[^1] >= Written[^1], "No kill fell into the middle.");
        Assert.Equal(present + People, files.Read("salary", "SELECT Id FROM PaidEmployees").Count);
        Assert.Equal(0, files.Parked());
    }

    private static async Task<KilledRun> UploadedAsync(string folder, DataFiles files, byte[] workbook)
    {
        var first = new KilledRun(folder, "ImportRuns", Guid.Empty);
        await using var host = await first.ServeAsync();
        using var officer = new Officer(first.Address, "quantri.syt");
        Assert.True(await officer.PostFileAsync(Page, "can-bo.xlsx", workbook));
        return new KilledRun(folder, "ImportRuns", Guid.Parse(files.Read("personnel", "SELECT Id FROM ImportRuns").Single()));
    }

    private static int Added(DataFiles files) =>
        int.Parse(files.Read("personnel", "SELECT Added FROM ImportRuns").Single(), CultureInfo.InvariantCulture);

    /// <summary>How many people are written: as many as the run says, with their audit and events, in whole portions.</summary>
    private static int AssertWholePortions(DataFiles files, KilledRun run, int present)
    {
        var written = files.Read("personnel", "SELECT Id FROM Employees").Count - present;
        Assert.Equal(written, Added(files));
        Assert.Equal(0, written % Portion);
        Assert.Equal(
            written, files.Read(
                "personnel", $"SELECT Sequence FROM AuditEntries WHERE SubjectKind = 'Employee' AND Reason LIKE '%{run.Id:N}%'").Count);
        Assert.Equal(
            written, files.Read(
                "personnel",
                "SELECT DISTINCT EventId FROM Outbox WHERE EventName = 'personnel.employee-recruited.v1' AND Destination = 'salary'").Count
                    - present);
        return written;
    }
}
