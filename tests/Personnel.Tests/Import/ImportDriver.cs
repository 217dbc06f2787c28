using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <summary>Drives an import through the pages, as an officer of Sở Nội vụ does.</summary>
internal sealed class ImportDriver(HostFixture host, HttpClient client)
{
    public const string UnitCode = "87.SNV";
    public const string Page = "/can-bo/nhap-excel";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    /// <summary>Id of a unit of the 2020 tree.</summary>
    public static Guid UnitOf(string code) => StableId.From("unit:" + code);

    public static async Task<ImportDriver> OfOfficerAsync(HostFixture host) =>
        new(host, await host.SignInAsAsync("QUAN_TRI_DON_VI", UnitOf(UnitCode)));

    public HttpClient Client => client;

    public Task<HttpResponseMessage> PostFileAsync(byte[] file, string name = "can-bo.xlsx") =>
        client.PostFileAsync(Page, "Input.File", name, file);

    /// <summary>Uploads and waits for the check.</summary>
    public async Task<ImportRun> CheckAsync(byte[] file) => await WaitAsync(await UploadAsync(file));

    public async Task<Guid> UploadAsync(byte[] file)
    {
        using var response = await PostFileAsync(file);
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return Guid.Parse(response.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    public Task<HttpResponseMessage> OrderAsync(Guid runId, bool skip = false) =>
        client.PostFormAsync($"{Page}/{runId}", new { Reason = "Theo hồ sơ giấy", SkipRowsWithErrors = skip });

    /// <summary>Uploads, waits for the check, orders the writing and waits for its end.</summary>
    public async Task<ImportRun> ImportAsync(byte[] file, bool skip = false)
    {
        var run = await CheckAsync(file);
        Assert.Equal(ImportState.Checked, run.State);
        using var response = await OrderAsync(run.Id, skip);
        AssertEx.RedirectsTo(response, $"{Page}/{run.Id}");
        return await WaitAsync(run.Id);
    }

    /// <summary>Polls until no background work is left for the run.</summary>
    public async Task<ImportRun> WaitAsync(Guid runId)
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(PollEvery);
        ImportRun run;
        do
        {
            run = await RunAsync(runId);
            Assert.True(DateTime.UtcNow < until, $"The run is still {run.State}.");
        }
        while (run.IsWaiting && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
        return run;
    }

    public Task<ImportRun> RunAsync(Guid runId) =>
        host.InDbAsync((PersonnelDbContext db) => db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId));

    public Task<List<ImportIssue>> IssuesAsync(Guid runId) =>
        host.InDbAsync((PersonnelDbContext db) => db.ImportIssues.AsNoTracking().Where(i => i.RunId == runId).OrderBy(i => i.Number)
            .ToListAsync());

    public Task<Employee?> FindAsync(string number) =>
        host.InDbAsync((PersonnelDbContext db) => db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.EmployeeNumber == number));

    public Task<int> CountAsync(string numberPrefix) =>
        host.InDbAsync((PersonnelDbContext db) => db.Employees.CountAsync(e => e.EmployeeNumber.StartsWith(numberPrefix)));
}
