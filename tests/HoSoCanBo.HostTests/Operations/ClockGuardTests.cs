using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Clocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Operations;

/// <summary>Each test takes a host for itself: it moves the clock.</summary>
public sealed class ClockGuardTests : IAsyncLifetime
{
    private const string Job = "salary.refresh-people";

    private readonly Host host = new();

    [Theory]
    [InlineData(730)]
    [InlineData(2)]
    [InlineData(-2)]
    [InlineData(-400)]
    public async Task Job_ClockJumpedByDays_WaitsUntilItIsRightAgain(int days)
    {
        await host.RunJobAsync(Job);
        host.Clock.Advance(TimeSpan.FromDays(days));

        await host.RunJobAsync(Job);
        var whileWrong = await RunsAsync();
        host.Clock.Advance(-TimeSpan.FromDays(days));
        await host.RunJobAsync(Job);

        Assert.Equal(1, whileWrong);
        Assert.Equal(2, await RunsAsync());
    }

    [Fact]
    public async Task Page_ClockJumped_SaysSoAndAnOperatorConfirms()
    {
        using var visitor = host.CreateClient();
        await host.RunJobAsync(Job);
        host.Clock.Advance(TimeSpan.FromDays(730));

        using var ready = await visitor.GetAsync(new Uri("/health/ready", UriKind.Relative), Token);
        using var operators = await host.SignInAsAsync("SO_TTTT_VAN_HANH");
        var page = await operators.GetPageAsync("/he-thong");
        using var refused = await operators.PostFormAsync("/he-thong?handler=RunJob", new Dictionary<string, string> { ["jobId"] = Job });
        var whileWrong = await RunsAsync();
        using var confirmed = await operators.PostFormAsync("/he-thong?handler=ConfirmClock", new Dictionary<string, string>());
        await host.RunJobAsync(Job);

        AssertEx.HasStatus(HttpStatusCode.OK, ready);
        var answer = await ready.Content.ReadAsStringAsync(Token);
        Assert.Contains("Degraded", answer, StringComparison.Ordinal);
        Assert.Contains("The clock shows 2028-10-", answer, StringComparison.Ordinal);
        AssertEx.Shows(page, "Giờ máy chủ bất thường");
        AssertEx.RedirectsTo(refused, "/he-thong");
        AssertEx.RedirectsTo(confirmed, "/he-thong");
        Assert.Equal(1, whileWrong);
        Assert.Equal(2, await RunsAsync());
    }

    [Theory]
    [InlineData(2, true)] // a weekend
    [InlineData(30, false)]
    [InlineData(-2, false)]
    public async Task Start_AfterAStop_TrustsTheClockWithinDays(int days, bool isTrusted)
    {
        Assert.True(await Guard.IsTrustedAsync(Token));

        await host.RestartAsync(() => host.Clock.Advance(TimeSpan.FromDays(days)));

        Assert.Equal(isTrusted, await Guard.IsTrustedAsync(Token));
        await host.RestartAsync();
        Assert.Equal(isTrusted, await Guard.IsTrustedAsync(Token)); // a restart forgets nothing
    }

    [Fact]
    public async Task Session_BegunInTheFuture_IsOver()
    {
        host.Clock.Advance(TimeSpan.FromDays(730));
        using var client = await host.SignInAsAsync("SO_TTTT_VAN_HANH");
        AssertEx.HasStatus(HttpStatusCode.OK, await client.GetAsync(new Uri("/he-thong", UriKind.Relative), Token));

        host.Clock.Advance(-TimeSpan.FromDays(730));

        AssertEx.AsksToSignIn(await client.GetAsync(new Uri("/he-thong", UriKind.Relative), Token));
    }

    [Fact]
    public async Task Lease_TakenByAClockThatRanAhead_CountsAsLapsed()
    {
        var day = TimeSpan.FromMinutes(1);
        host.Clock.Advance(TimeSpan.FromDays(730));
        Assert.True(await TakeAsync("host A"));
        Assert.False(await TakeAsync("host B"));

        host.Clock.Advance(-TimeSpan.FromDays(730));

        Assert.True(await TakeAsync("host B"));

        Task<bool> TakeAsync(string owner) =>
            host.InDbAsync((SalaryDbContext db) => db.TryHoldLeaseAsync("test.ahead", owner, day, host.Clock, Token));
    }

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ClockGuard Guard => host.Services.GetRequiredService<ClockGuard>();

    private Task<int> RunsAsync() =>
        host.InDbAsync((SalaryDbContext db) => db.JobRuns.CountAsync(r => r.JobId == Job && r.SucceededAt != null, Token));

    private sealed class Host : HostFixture
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Clock:Guard", "true");
    }
}
