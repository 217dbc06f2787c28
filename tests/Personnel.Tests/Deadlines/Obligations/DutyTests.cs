using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Movements;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

/// <summary>The register of decisions, reminders of heads, extensions and the board.</summary>
public sealed class DutyTests(HostFixture host)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D10_2_RegisteredDecision_StartsTheClock_AndClosesItselfWhenTheUpdateIsMade()
    {
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var decision = TestPeople.Decision();

        var response = await RegisterAsync(officer, person.EmployeeNumber, decision);

        AssertEx.HasStatus(HttpStatusCode.Redirect, response);
        var open = Assert.Single(await ObligationsOf(person.Id));
        Assert.Equal((ObligationRule.Change, new DateOnly(2026, 10, 27), ObligationState.Open), (open.Rule, open.DueOn, open.State));
        AssertEx.Shows(await officer.GetPageAsync(response.Headers.Location!.ToString()), "Đổi số điện thoại");
        AssertEx.Shows(await officer.GetPageAsync($"/han-cap-nhat/{open.Id}"), "Đổi số điện thoại");

        var edit = new Dictionary<string, string>(
            decision) { ["Input.Version"] = $"{person.Version}", ["Input.Values[dien_thoai]"] = "0918000111" };
        AssertEx.HasStatus(HttpStatusCode.Redirect, await officer.PostFormAsync($"/can-bo/{person.Id}/sua/noi-o", edit));

        var closed = Assert.Single(await ObligationsOf(person.Id));
        Assert.Equal((ObligationState.DoneOnTime, true), (closed.State, closed.ClosedByName?.Length > 0));
    }

    [Fact]
    public async Task D10_1_RegisteredRecruitment_IsDueIn30DaysFromTheSigning()
    {
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var decision = TestPeople.Decision();
        decision["Input.IsRecruitment"] = "true";

        await RegisterAsync(officer, person.EmployeeNumber, decision);

        Assert.Equal(new DateOnly(2026, 11, 4), Assert.Single(await ObligationsOf(person.Id)).DueOn);
    }

    [Fact]
    public async Task RegisteredDecision_WithAnUnknownNumber_WritesNothing()
    {
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        var response = await RegisterAsync(officer, $"{person.EmployeeNumber}, KHONGCO1", TestPeople.Decision());

        await AssertEx.HasSummaryErrorAsync(response, "Không tìm thấy trong phạm vi của bạn: KHONGCO1");
        Assert.Empty(await ObligationsOf(person.Id));
    }

    [Theory]
    [InlineData("CO_QUAN_DANG")]
    [InlineData("MTTQ_CTXH")]
    public async Task D8_7_who_may_edit_only_subsystems_registers_no_decision(string role)
    {
        var person = await TestPeople.AddAsync(host);
        var limited = await host.SignInAsAsync(role, TestPeople.Unit);

        AssertEx.HasStatus(HttpStatusCode.Forbidden, await RegisterAsync(limited, person.EmployeeNumber, TestPeople.Decision()));

        Assert.Empty(await ObligationsOf(person.Id));
    }

    [Fact]
    public async Task D8_4_HeadReminds_TheOfficerSeesIt_AndItIsKept()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var obligation = await scenario.ObligationAsync();
        var head = await host.SignInAsAsync("THU_TRUONG", TransferScenario.From);
        var words = $"Làm xong trong tuần {Guid.NewGuid():N}";
        var fields = new { ReminderId = Guid.CreateVersion7(), Text = words };

        AssertEx.RedirectsTo(
            await head.PostFormAsync($"/han-cap-nhat/{obligation.Id}?handler=Remind", fields), $"/han-cap-nhat/{obligation.Id}");
        await head.PostFormAsync($"/han-cap-nhat/{obligation.Id}?handler=Remind", fields);
        await host.WaitForDeliveryAsync();

        AssertEx.Shows(await scenario.Sender.GetPageAsync("/thong-bao"), words);
        AssertEx.Shows(await head.GetPageAsync("/han-cap-nhat/nhac-nho"), words);
        AssertEx.Shows(await scenario.Sender.GetPageAsync($"/han-cap-nhat/{obligation.Id}"), words);
        Assert.Equal(1, await host.InDbAsync((PersonnelDbContext db) => db.Reminders.CountAsync(r => r.Text == words, Cancelled)));
        Assert.Single(await host.Events.PublishedAsync<UpdateReminded>(TransferScenario.From), e => e.Text == words);
    }

    [Fact]
    public async Task D8_4_Head_RemindsEveryLateUnitAtOnce_AndASecondClickIsNoSecondReminder()
    {
        // Arrange
        var late = new TransferScenario(host) { EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4) };
        await (await late.PrepareAsync()).SentAsync();
        var head = await host.SignInAsAsync("THU_TRUONG", TransferScenario.From);
        var words = $"Cập nhật ngay {Guid.NewGuid():N}";
        var page = await head.GetPageAsync("/han-cap-nhat/nhac-qua-han");
        var fields = new Dictionary<string, string>
        {
            ["Input.FormId"] = Guid.CreateVersion7()
                .ToString(), ["Input.UnitIds[0]"] = TransferScenario.From.ToString(), ["Input.Text"] = words,
        };

        // Act
        AssertEx.RedirectsTo(await head.PostFormAsync("/han-cap-nhat/nhac-qua-han", fields), "/han-cap-nhat/nhac-nho");
        await head.PostFormAsync("/han-cap-nhat/nhac-qua-han", fields);
        await host.WaitForDeliveryAsync();

        // Assert
        Assert.NotNull(page.QuerySelector($"tbody input[type=checkbox][value='{TransferScenario.From}'][checked]"));
        var reminder =
            Assert.Single(
                await host.InDbAsync((PersonnelDbContext db) => db.Reminders.AsNoTracking().Where(r => r.Text == words)
                    .ToListAsync(Cancelled)));
        Assert.True(reminder.OverdueThen > 0);
        AssertEx.Shows(await late.Sender.GetPageAsync("/thong-bao"), words);
        var stranger = await host.SignInAsAsync("THU_TRUONG", TransferScenario.Elsewhere);
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await stranger.PostFormAsync("/han-cap-nhat/nhac-qua-han", fields, formUrl: "/han-cap-nhat/nhac-nho"));
    }

    [Fact]
    public async Task D8_4_AUnitThatHasDoneEverything_IsNotReminded()
    {
        var own = await OwnUnits.OpenAsync(host, "Sở Đã làm xong");
        var head = await host.SignInAsAsync("THU_TRUONG", own.Id);

        using var refused =
            await head.PostFormAsync("/han-cap-nhat/nhac-nho", new { ReminderId = Guid.CreateVersion7(), UnitId = own.Id, Text = "Nhắc" });

        await AssertEx.HasSummaryErrorAsync(refused, "không có việc cập nhật nào chưa xong nên không có gì để nhắc");
    }

    [Fact]
    public async Task D8_4_OfficerWithoutTheRight_OrHeadOfAnotherUnit_CannotRemind()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var obligation = await scenario.ObligationAsync();
        var stranger = await host.SignInAsAsync("THU_TRUONG", TransferScenario.Elsewhere);
        var body = new { ReminderId = Guid.CreateVersion7(), UnitId = TransferScenario.From, Text = "Nhắc" };

        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, $"/han-cap-nhat/{obligation.Id}"));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await stranger.PostFormAsync("/han-cap-nhat/nhac-nho", body));
    }

    [Theory, InlineData("QUAN_TRI_DON_VI"), InlineData("THU_TRUONG")]
    public async Task D10_the_supervised_does_not_extend_its_own_deadline(string role)
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var obligation = await scenario.ObligationAsync();
        var supervised = await host.SignInAsAsync(role, TransferScenario.From);

        using var refused = await supervised.PostFormAsync($"/han-cap-nhat/{obligation.Id}?handler=Extend",
            new { NewDueOn = "31/12/2027", Reason = "Chờ văn bản" });

        await AssertEx.HasSummaryErrorAsync(refused, "không tự gia hạn");
        Assert.Equal(obligation.DueOn, (await scenario.ObligationAsync()).DueOn);
        Assert.Null((await supervised.GetPageAsync($"/han-cap-nhat/{obligation.Id}")).QuerySelector("[name='Input.NewDueOn']"));
    }

    [Fact]
    public async Task Extension_NeedsALaterDayAndAReason_AndKeepsTheFirstDay()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var obligation = await scenario.ObligationAsync();
        var url = $"/han-cap-nhat/{obligation.Id}?handler=Extend";
        var above = await host.SignInAsAsync("SNV_NGHIEP_VU", TestUnits.InternalAffairs);

        await AssertEx.HasSummaryErrorAsync(await above.PostFormAsync(url, new { NewDueOn = "26/10/2026", Reason = "Chờ văn bản" }),
            "Hạn mới phải sau");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, await above.PostFormAsync(url, new { NewDueOn = "30/10/2026", Reason = "" }));
        AssertEx.RedirectsTo(
            await above.PostFormAsync(url, new { NewDueOn = "30/10/2026", Reason = "Chờ văn bản" }), $"/han-cap-nhat/{obligation.Id}");

        var extended = await scenario.ObligationAsync();
        Assert.Equal((new DateOnly(2026, 10, 30), (DateOnly?)new DateOnly(2026, 10, 27)), (extended.DueOn, extended.FirstDueOn));
        AssertEx.Shows(await scenario.Sender.GetPageAsync($"/han-cap-nhat/{obligation.Id}"), "Gia hạn đến 30/10/2026: Chờ văn bản");
    }

    private static Task<HttpResponseMessage> RegisterAsync(HttpClient officer, string numbers, Dictionary<string, string> decision) =>
        officer.PostFormAsync("/quyet-dinh/them", new Dictionary<string, string>(decision)
        {
            ["Input.Numbers"] = numbers, ["Input.Note"] = "Đổi số điện thoại",
        });

    private Task<List<UpdateObligation>> ObligationsOf(Guid employeeId) => host.InDbAsync((PersonnelDbContext db) =>
        db.Obligations.AsNoTracking().Where(o => o.EmployeeId == employeeId).ToListAsync(Cancelled));
}
