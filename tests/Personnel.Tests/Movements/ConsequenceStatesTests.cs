using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>What the panel says when a part is switched off, and when a part has failed and is tried again.</summary>
public sealed class ConsequenceStatesTests(ConsequenceStatesTests.OwnHost host) : IClassFixture<ConsequenceStatesTests.OwnHost>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A host whose training module is switched off.</summary>
    public sealed class OwnHost : HostFixture
    {
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Modules:Training:Enabled", "false");
    }

    [Fact]
    public async Task SwitchedOffModule_SaysItCatchesUpLater()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();
        await host.WaitForDeliveryAsync();

        var panel = await scenario.Receiver.GetPageAsync($"{scenario.Url}?handler=Consequences");

        AssertEx.Shows(panel, "Phân hệ đang tắt; sẽ cập nhật khi được bật lại.");
        AssertEx.Shows(panel, "Bảng lương: chuyển từ Sở Tư pháp sang Sở Công Thương");
    }

    [Fact]
    public async Task FailedPart_IsTriedAgain_ByWhoKeepsTheSystemRunning_AndNobodyElse()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();
        await host.WaitForDeliveryAsync();
        var sequence = await ParkAsync(scenario.EmployeeId);

        var forOfficer = await scenario.Receiver.GetPageAsync($"{scenario.Url}?handler=Consequences");
        AssertEx.Shows(forOfficer, "Đã dừng thử; chờ người quản trị.");
        Assert.Null(forOfficer.QuerySelector("input[name=sequence]"));
        var keeper = await host.SignInAsAsync("SO_TTTT_VAN_HANH");
        var forKeeper = await keeper.GetPageAsync(scenario.Url);
        Assert.Equal($"{sequence}", forKeeper.QuerySelector("input[name=sequence]")?.GetAttribute("value"));

        AssertEx.RedirectsTo(
            await keeper.PostFormAsync($"{scenario.Url}?handler=Retry", new Dictionary<string, string> { ["sequence"] = $"{sequence}" }),
            scenario.Url);
        await host.WaitForDeliveryAsync();

        Assert.Null((await keeper.GetPageAsync(scenario.Url)).QuerySelector("input[name=sequence]"));
    }

    /// <summary>Puts the event for Salary aside, as the relay does after too many failures.</summary>
    private Task<long> ParkAsync(Guid employeeId) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var row = await db.Outbox.SingleAsync(o =>
            o.SubjectId == employeeId && o.Destination == "salary" && o.EventName == "personnel.employee-transferred.v1", Cancelled);
        (row.CompletedAt, row.ParkedAt, row.Attempts, row.LastError) = (null, host.Clock.GetUtcNow().UtcDateTime, 5, "Lỗi thử");
        await db.SaveChangesAsync(Cancelled);
        return row.Sequence;
    });
}
