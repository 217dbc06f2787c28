using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.HostTests.Events;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.HostTests.Operations;

public sealed class OperationsPageTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    private const string Page = "/he-thong";

    [Fact]
    public async Task Get_WithoutSignIn_AsksToSignIn()
    {
        using var client = host.CreateClient();
        using var response = await client.GetAsync(new Uri(Page, UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.AsksToSignIn(response);
    }

    [Fact]
    public async Task Get_OfficerOfAUnit_IsForbidden()
    {
        using var officer = await host.SignInAsAsync("NGUOI_DUNG_THUONG", Guid.CreateVersion7());
        using var response = await officer.GetAsync(new Uri(Page, UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
    }

    [Theory]
    [InlineData("SO_TTTT_VAN_HANH")]
    [InlineData("SNV_QUAN_TRI_HE_THONG")]
    public async Task Get_Operator_ShowsModulesAndJobs(string role)
    {
        using var client = await host.SignInAsAsync(role);

        var page = await client.GetPageAsync(Page);

        AssertEx.Shows(page, "Tiền lương");
        AssertEx.Shows(page, "Áp dụng quyết định đến ngày hiệu lực");
    }

    [Fact]
    public async Task Retry_ParkedEvent_IsDelivered()
    {
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        var row = await host.RowWhenAsync(opened.EventId, r => r.CompletedAt is not null);
        await ParkAgainAsync(row);
        using var client = await host.SignInAsAsync("SO_TTTT_VAN_HANH");

        using var response = await client.PostFormAsync(
            $"{Page}?handler=Retry", new Dictionary<string, string> { ["module"] = "personnel", ["sequence"] = $"{row.Sequence}" });

        AssertEx.RedirectsTo(response, Page);
        await host.RowWhenAsync(opened.EventId, r => r.CompletedAt is not null && r.ParkedAt is null);
    }

    [Fact]
    public async Task RunJob_Known_RecordsTheRun()
    {
        using var client = await host.SignInAsAsync("SO_TTTT_VAN_HANH");

        using var response = await client.PostFormAsync(
            $"{Page}?handler=RunJob", new Dictionary<string, string> { ["jobId"] = "salary.refresh-people" });

        AssertEx.RedirectsTo(response, Page);
        Assert.True(await host.InDbAsync((SalaryDbContext db) => db.JobRuns.AnyAsync(
            r => r.JobId == "salary.refresh-people" && r.SucceededAt != null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task RunJob_Unknown_IsNotFound()
    {
        using var client = await host.SignInAsAsync("SO_TTTT_VAN_HANH");

        using var response = await client.PostFormAsync($"{Page}?handler=RunJob", new Dictionary<string, string> { ["jobId"] = "no.job" });

        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task Ready_AllDatabasesThere_Answers200()
    {
        using var client = host.CreateClient();
        using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.Contains("lagSeconds", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private Task<int> ParkAgainAsync(OutboxMessage row) => host.InDbAsync((PersonnelDbContext db) =>
    {
        row.CompletedAt = null;
        row.ParkedAt = host.Clock.GetUtcNow().UtcDateTime;
        db.Outbox.Update(row);
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
