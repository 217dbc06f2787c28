using System.Globalization;
using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Jobs;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Movements;

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
            await scenario.SendAsync(scenario.Fields(TransferScenario.Elsewhere, movementId: Guid.CreateVersion7())),
            "đang chờ đơn vị khác tiếp nhận");

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
    public async Task FutureRetirement_AppliesItself_AfterMissedDays_AndClosesTheAccount()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await new MovementScenario(host).PrepareAsync();
        var id = await scenario.RecordedAsync(
            "nghi-huu", new Dictionary<string, string> { ["RetirementForm"] = "DUNG_TUOI", ["PensionFrom"] = "01/11/2026" },
            new DateOnly(2026, 11, 1));

        host.Clock.SetVietnameseTime(new DateOnly(2026, 11, 5), new TimeOnly(0, 5));
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);
        await host.RunJobAsync(ApplyFutureDecisionsJob.Id);

        var employee = await scenario.EmployeeAsync();
        Assert.Equal(MovementState.Applied, (await scenario.MovementAsync(id)).State);
        Assert.Equal(("NGHI_HUU", new DateOnly(2026, 11, 1)), (employee.StatusCode, employee.InStatusSince));
        Assert.Equal(
            ["CHO_NGHI_HUU", "NGHI_HUU"], (await host.Events.PublishedAsync<EmployeeStatusChanged>(scenario.EmployeeId))
                .Select(e => e.StatusCode));
        await host.WaitForDeliveryAsync();
        await scenario.SignInAsync();
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/bien-dong/{id}?handler=Consequences"),
            "Bảng lương: ra khỏi danh sách có mặt từ 01/11/2026.");
    }

    [Fact]
    public async Task SecondmentThatEnded_StartsAClock_IsEscalated_AndCloses_WhenItsEndIsRecorded()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await new MovementScenario(host).PrepareAsync();
        await scenario.RecordedAsync("biet-phai", new Dictionary<string, string>
        {
            ["ToUnitId"] = TransferScenario.To.ToString(), ["EndsOn"] = "30/11/2026", ["Payer"] = "DON_VI_CU",
        });
        host.Clock.SetVietnameseTime(new DateOnly(2026, 11, 30), new TimeOnly(6, 0));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        Assert.Single(await scenario.ObligationsAsync());

        host.Clock.SetVietnameseTime(new DateOnly(2026, 12, 1), new TimeOnly(6, 0));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        await host.RunJobAsync(UpdateObligationsJob.Id);
        var ended = Assert.Single(await scenario.ObligationsAsync(), o => o.Rule == ObligationRule.SecondmentEnded);
        Assert.Equal((new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 15), ObligationState.Open),
            (ended.StartsOn, ended.DueOn, ended.State));

        // Overdue on the 16th; head and Sở Nội vụ are told after five working days.
        host.Clock.SetVietnameseTime(new DateOnly(2026, 12, 22), new TimeOnly(6, 0));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        Assert.Null((await scenario.ObligationsAsync()).Single(o => o.Id == ended.Id).EscalatedAt);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 12, 23), new TimeOnly(6, 0));
        await host.RunJobAsync(UpdateObligationsJob.Id);
        Assert.NotNull((await scenario.ObligationsAsync()).Single(o => o.Id == ended.Id).EscalatedAt);
        await host.WaitForDeliveryAsync();
        var head = await host.SignInAsAsync("THU_TRUONG", TransferScenario.From);
        AssertEx.Shows(await head.GetPageAsync("/thong-bao"), "quá hạn lâu chưa làm");

        await scenario.SignInAsync();
        await scenario.RecordedAsync("ket-thuc-biet-phai", effectiveFrom: new DateOnly(2026, 12, 1), signedOn: new DateOnly(2026, 12, 1));
        Assert.Equal(ObligationState.DoneLate, (await scenario.ObligationsAsync()).Single(o => o.Id == ended.Id).State);
    }

    [Fact]
    public async Task RetirementDateReached_ButStillWorking_IsFound_AndClosesWithTheRetirement()
    {
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 15));
        var scenario = await new MovementScenario(host) { BirthDate = new DateOnly(1964, 12, 10) }.PrepareAsync(); // 61y6m: 30/06/2026
        await host.RunJobAsync(UpdateObligationsJob.Id);
        await host.RunJobAsync(UpdateObligationsJob.Id);
        var reached = Assert.Single(await scenario.ObligationsAsync());
        Assert.Equal((ObligationRule.RetirementReached, new DateOnly(2026, 6, 30)), (reached.Rule, reached.StartsOn));

        await scenario.RecordedAsync(
            "nghi-huu", new Dictionary<string, string> { ["RetirementForm"] = "KEO_DAI", ["PensionFrom"] = "12/10/2026" });

        Assert.Equal(ObligationState.DoneLate, (await scenario.ObligationsAsync()).Single(o => o.Id == reached.Id).State);
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
        var told = Assert.Single(await host.Events.PublishedAsync<ObligationOverdue>(overdue.Id));
        Assert.Equal((scenario.EmployeeId, TransferScenario.From, "Điều 11.2", obligation.DueOn),
            (told.EmployeeId, told.UnitId, told.RuleArticle, told.DueOn));
        await host.WaitForDeliveryAsync();
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);
        Assert.Single((await officer.GetPageAsync("/thong-bao")).QuerySelectorAll($"a[href='/thong-bao/{told.EventId}']"));
        var province = await host.SignInAsAsync("SNV_NGHIEP_VU");
        AssertEx.Shows(await province.GetPageAsync("/han-cap-nhat?trang-thai=qua-han"), scenario.Number);
    }

    [Theory]
    [InlineData("26/10/2026", true)] // 15 days end on Saturday 24/10: Monday 26/10 is the last day
    [InlineData("27/10/2026", false)]
    public async Task D11_1_MoveToAnotherSection_HasFifteenDays_AndTakesTheRecordOutOfSightOfTheOldOne(string recordedOn, bool isInTime)
    {
        host.Clock.SetVietnameseTime(DateOnly.ParseExact(recordedOn, "dd/MM/yyyy", CultureInfo.InvariantCulture));
        var (body, from, to) = (StableId.From("unit:87.SYT"), StableId.From("unit:87.SYT.CCDS"), StableId.From("unit:87.SYT.CDC"));
        var person = await TestPeople.AddAsync(host, unitId: from);
        var (officer, oldSection, newSection) = (
            await host.SignInAsAsync(TransferScenario.Officer, body), await host.SignInAsAsync("DON_VI_CO_SO", from),
            await host.SignInAsAsync("DON_VI_CO_SO", to));
        var (record, movement) = ($"/can-bo/{person.Id}", Guid.CreateVersion7());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound),
            (await TransferScenario.StatusAsync(oldSection, record), await TransferScenario.StatusAsync(newSection, record)));

        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementId"] = movement.ToString(), ["Input.Decision.EffectiveFrom"] = "09/10/2026",
            ["Input.Answers.ToUnitId"] = to.ToString(),
        };
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"{record}/bien-dong/dieu-chuyen-noi-bo?handler=Save", fields), $"/bien-dong/{movement}");

        var clock = await host.InDbAsync((PersonnelDbContext db) => db.Obligations.AsNoTracking()
            .SingleAsync(o => o.EmployeeId == person.Id));
        Assert.Equal(
            (ObligationRule.InternalMove, new DateOnly(2026, 10, 9), new DateOnly(2026, 10, 26),
                isInTime ? ObligationState.DoneOnTime : ObligationState.DoneLate),
            (clock.Rule, clock.StartsOn, clock.DueOn, clock.State));
        // told where it went
        AssertEx.RedirectsTo(
            await oldSection.GetAsync(new Uri(record, UriKind.Relative), TestContext.Current.CancellationToken), $"/bien-dong/{movement}");
        Assert.Equal(HttpStatusCode.OK, await TransferScenario.StatusAsync(newSection, record));
        var work = (await newSection.GetPageAsync(record)).Body!.Words();
        Assert.Contains("Chi cục Dân số - Kế hoạch hóa gia đình", work, StringComparison.Ordinal);
        Assert.Contains("Trung tâm Kiểm soát bệnh tật", work, StringComparison.Ordinal);
    }
}
