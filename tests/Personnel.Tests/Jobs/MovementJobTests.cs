using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Jobs;
using HoSoCanBo.Personnel.Tests.Features.Movements;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Jobs;

/// <summary>Jobs on a host of their own, because they move the clock.</summary>
public sealed class MovementJobTests(MovementJobTests.OwnHost host) : IClassFixture<MovementJobTests.OwnHost>
{
    public sealed class OwnHost : HostFixture;

    [Fact]
    public async Task FutureDecision_TakesEffectOnItsDay_Once()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await (await new TransferScenario(host) { EffectiveFrom = new DateOnly(2026, 11, 2) }.PrepareAsync()).SentAsync();
        AssertEx.RedirectsTo(await scenario.ReceiveAsync(), scenario.Url);
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);

        // Received, but the sender keeps the record until the day comes.
        Assert.Equal(MovementState.Received, (await scenario.MovementAsync()).State);
        Assert.Equal(TransferScenario.From, (await scenario.EmployeeAsync()).UnitId);
        Assert.Equal(ObligationState.DoneOnTime, (await scenario.ObligationAsync()).State);
        await AssertEx.HasSummaryErrorAsync(
            await scenario.SendAsync(scenario.Fields(TransferScenario.Elsewhere, movementId: Guid.CreateVersion7())), "đang chờ đơn vị khác tiếp nhận");

        host.Clock.SetVietnameseTime(new DateOnly(2026, 11, 2), new TimeOnly(0, 5));
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);

        var employee = await scenario.EmployeeAsync();
        Assert.Equal(MovementState.Applied, (await scenario.MovementAsync()).State);
        Assert.Equal((TransferScenario.To, null), (employee.UnitId, employee.InTransitMovementId));
        Assert.Equal(2, employee.Assignments.Count);
        Assert.Single(await host.Events.PublishedAsync<EmployeeTransferred>(scenario.EmployeeId));
    }

    [Fact]
    public async Task FutureDecision_WithTheHostDownOnItsDay_TakesEffectLater_WithItsDate()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await (await new TransferScenario(host) { EffectiveFrom = new DateOnly(2026, 11, 2) }.PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();

        host.Clock.SetVietnameseTime(new DateOnly(2026, 11, 20));
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);

        Assert.Equal(new DateOnly(2026, 11, 2), (await scenario.EmployeeAsync()).Assignments.Max(a => a.EffectiveFrom));
    }

    [Fact]
    public async Task D11_2_NotReceivedInTime_BecomesOverdue_AndIsToldOnce()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var obligation = await scenario.ObligationAsync();

        host.Clock.SetVietnameseTime(obligation.DueOn, new TimeOnly(23, 59));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        Assert.Equal(ObligationState.Open, (await scenario.ObligationAsync()).State);

        host.Clock.SetVietnameseTime(obligation.DueOn.AddDays(1), new TimeOnly(6, 0));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        var version = (await scenario.ObligationAsync()).Version;
        await host.RunJobAsync(UpdateObligationsJob.Id);

        var overdue = await scenario.ObligationAsync();
        Assert.Equal((ObligationState.Overdue, version), (overdue.State, overdue.Version));
        Assert.InRange((await host.Events.PublishedAsync<ObligationOverdue>(overdue.Id)).Count, 0, 1); // 0 while nobody listens
        var province = await host.SignInAsAsync("SNV_NGHIEP_VU");
        AssertEx.Shows(await province.GetPageAsync("/han-cap-nhat?trang-thai=qua-han"), scenario.Number);
    }
}
