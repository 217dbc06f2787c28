using System.Net;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

/// <summary>Drives a reorganisation through the pages, as Sở Nội vụ does.</summary>
internal sealed class ReorganizationDriver(HostFixture host, HttpClient client)
{
    public const string Highest = "SNV_QUAN_TRI_HE_THONG";
    public const string Page = "/to-chuc/sap-xep";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    public static async Task<ReorganizationDriver> OfProvinceAsync(HostFixture host) => new(host, await host.SignInAsAsync(Highest));

    public HttpClient Client => client;

    /// <summary>A new plan; its lines count from 12/10/2026 unless they say otherwise.</summary>
    public async Task<Guid> DraftAsync(string title = "Phương án kiểm thử")
    {
        var fields = new Dictionary<string, string>(
            TestPeople.Decision()) { ["Input.PlanId"] = Guid.CreateVersion7().ToString(), ["Input.Title"] = title };
        using var response = await client.PostFormAsync($"{Page}/moi", fields);
        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        return Guid.Parse(response.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    public Task<HttpResponseMessage> PostAsync(Guid plan, string handler, object? fields = null) =>
        client.PostFormAsync($"{Page}/{plan}?handler={handler}", fields);

    public Task<HttpResponseMessage> AddLineAsync(Guid plan, object fields)
    {
        var all = fields.GetType().GetProperties().Where(p => p.GetValue(fields) is not null)
            .ToDictionary(p => $"Input.{p.Name}", p => p.GetValue(fields)!.ToString()!);
        all["Input.RowId"] = Guid.CreateVersion7().ToString();
        return PostAsync(plan, "Line", all);
    }

    public async Task<HttpResponseMessage> ConfirmAsync(Guid plan) =>
        await PostAsync(
            plan, "Confirm",
            new Dictionary<string, string> { ["Input.Version"] =
                (await ReadAsync(plan)).Version.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    /// <summary>Confirms, and waits until it is played.</summary>
    public async Task<Reorganization> PlayAsync(Guid plan)
    {
        AssertEx.RedirectsTo(await ConfirmAsync(plan), $"{Page}/{plan}");
        var run = await WaitAsync(plan);
        Assert.True(run.State == ReorganizationState.Done, run.FailureMessage);
        return run;
    }

    /// <summary>Polls until no background work is left for the plan.</summary>
    public async Task<Reorganization> WaitAsync(Guid plan)
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(PollEvery);
        Reorganization run;
        do
        {
            run = await ReadAsync(plan);
            Assert.True(DateTime.UtcNow < until, $"The plan is still {run.State}.");
        }
        while (run.IsWaiting && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
        return run;
    }

    public Task<Reorganization> ReadAsync(Guid plan) =>
        host.InDbAsync((PersonnelDbContext db) => db.Reorganizations.AsNoTracking().SingleAsync(r => r.Id == plan));
}
