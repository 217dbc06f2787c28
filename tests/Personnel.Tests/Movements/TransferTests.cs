using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>Điều 11.2: send, receive or refuse; exactly one unit has the record at any time.</summary>
public sealed class TransferTests(HostFixture host)
{
    [Fact]
    public async Task D11_2_Check_SaysWhatWillHappen_AndChangesNothing()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        var page = await Html.ReadAsync(await scenario.CheckAsync());

        AssertEx.Shows(page, "Kiểm tra lại trước khi gửi");
        AssertEx.Shows(page, "Nguyễn Thị Điều Chuyển");
        AssertEx.Shows(page, "chuyển từ Sở Tư pháp đến Sở Công Thương từ ngày 12/10/2026");
        AssertEx.Shows(page, "hết ngày 27/10/2026");
        AssertEx.Shows(page, "bảng lương của Sở Công Thương");
        Assert.Null((await scenario.EmployeeAsync()).InTransitMovementId);
        Assert.Equal(0, await scenario.MovementsOfPersonAsync());
    }

    [Fact]
    public async Task D11_2_EditAfterCheck_KeepsWhatWasTyped()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        var page = await Html.ReadAsync(await scenario.Sender.PostFormAsync($"{scenario.FormUrl}?handler=Edit", scenario.Fields()));

        Assert.Equal(scenario.Number, page.QuerySelector("[name='Input.Decision.Number']")?.GetAttribute("value"));
        Assert.Equal("12/10/2026", page.QuerySelector("[name='Input.Decision.EffectiveFrom']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task D11_2_Sent_StaysWithTheSender_AndWaitsAtTheReceiver()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        var employee = await scenario.EmployeeAsync();
        var obligation = await scenario.ObligationAsync();
        Assert.Equal(TransferScenario.From, employee.UnitId);
        Assert.Equal(scenario.MovementId, employee.InTransitMovementId);
        Assert.Equal(MovementState.Sent, (await scenario.MovementAsync()).State);
        Assert.Equal((TransferScenario.From, new DateOnly(2026, 10, 27), ObligationState.Open),
            (obligation.UnitId, obligation.DueOn, obligation.State));
        AssertEx.Shows(await scenario.Receiver.GetPageAsync("/bien-dong"), scenario.Number);
        AssertEx.Shows(await scenario.Sender.GetPageAsync("/bien-dong?muc=da-gui"), scenario.Number);
    }

    [Fact]
    public async Task D11_2_Received_MovesTheRecordWithItsRights_AndTellsTheOtherModules()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        AssertEx.RedirectsTo(await scenario.ReceiveAsync(), scenario.Url);

        var employee = await scenario.EmployeeAsync();
        Assert.Equal((TransferScenario.To, "Phó Trưởng phòng", null),
            (employee.UnitId, employee.PositionName, employee.InTransitMovementId));
        Assert.Collection(
            employee.Assignments.OrderBy(a => a.EffectiveFrom),
            old => Assert.Equal((TransferScenario.From, new DateOnly(2026, 10, 11)), (old.UnitId, old.EffectiveUntil)),
            current => Assert.Equal((TransferScenario.To, scenario.EffectiveFrom, null),
                (current.UnitId, current.EffectiveFrom, current.EffectiveUntil)));
        Assert.Equal(ObligationState.DoneOnTime, (await scenario.ObligationAsync()).State);
        var transferred = Assert.Single(await host.Events.PublishedAsync<EmployeeTransferred>(scenario.EmployeeId));
        Assert.Equal((TransferScenario.From, TransferScenario.To, scenario.EffectiveFrom),
            (transferred.FromUnitId, transferred.ToUnitId, transferred.EffectiveFrom));
        Assert.Equal((await scenario.MovementAsync()).DecisionId, transferred.DecisionId);

        // The sending unit can no longer send it; the new one can.
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(scenario.Sender, scenario.FormUrl));
        Assert.Equal(HttpStatusCode.OK, await TransferScenario.StatusAsync(scenario.Receiver, scenario.FormUrl));
        AssertEx.Shows(await scenario.Sender.GetPageAsync("/bien-dong?muc=da-xong"), scenario.Number);

        // Who had it is told where it went; a stranger learns nothing.
        AssertEx.RedirectsTo(
            await scenario.Sender.GetAsync(new Uri($"/can-bo/{scenario.EmployeeId}", UriKind.Relative),
                TestContext.Current.CancellationToken), $"/bien-dong/{(await scenario.MovementAsync()).Id}");
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.Elsewhere);
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, $"/can-bo/{scenario.EmployeeId}"));
    }

    [Fact]
    public async Task D11_2_Consequences_ShowWhatEachModuleDid()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var before = await scenario.Sender.GetPageAsync(scenario.Url);
        AssertEx.Shows(before, "Cập nhật khi việc chuyển có hiệu lực.");

        await scenario.ReceiveAsync();
        await host.WaitForDeliveryAsync();

        var panel = await scenario.Receiver.GetPageAsync($"{scenario.Url}?handler=Consequences");
        AssertEx.Shows(panel, "Bảng lương: chuyển từ Sở Tư pháp sang Sở Công Thương từ 12/10/2026.");
        Assert.Null(panel.QuerySelector("[hx-get]")); // nothing to wait for any more
        var parts = panel.QuerySelectorAll(".consequence-module").Select(e => e.Words()).ToList();
        Assert.Contains(parts, p => p.Contains("lương", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(parts, p => p.Contains("Đào tạo", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Contains("Thi đua", StringComparison.Ordinal));
        Assert.All(panel.QuerySelectorAll("li.consequence"),
            part => Assert.Contains("Đã cập nhật", part.Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task D11_2_ListeningModules_ShowThePersonAtTheNewUnit()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();
        await host.WaitForDeliveryAsync();

        AssertEx.Shows(await scenario.Receiver.GetPageAsync($"/dao-tao/can-bo/{scenario.EmployeeId}"), "Sở Công Thương");
        AssertEx.Shows(await scenario.Receiver.GetPageAsync($"/thi-dua/can-bo/{scenario.EmployeeId}"), "Sở Công Thương");
        AssertEx.Shows(await scenario.Receiver.GetPageAsync($"/tien-luong/can-bo/{scenario.EmployeeId}"), "Sở Công Thương");
    }

    [Fact]
    public async Task D11_2_Refused_GoesBackWithTheReason_AndCanBeSentAgain()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        AssertEx.RedirectsTo(await scenario.RefuseAsync("Sai đơn vị tiếp nhận"), scenario.Url);

        Assert.Null((await scenario.EmployeeAsync()).InTransitMovementId);
        Assert.Equal(ObligationState.Open, (await scenario.ObligationAsync()).State); // the decision still has to be carried out
        AssertEx.Shows(await scenario.Sender.GetPageAsync(scenario.Url), "Sai đơn vị tiếp nhận");
        var second = Guid.CreateVersion7();
        AssertEx.RedirectsTo(
            await scenario.SendAsync(scenario.Fields(TransferScenario.Elsewhere, movementId: second)), $"/bien-dong/{second}");
        Assert.Equal(ObligationState.Cancelled, (await scenario.ObligationAsync()).State);
    }

    [Fact]
    public async Task D11_2_Refused_AndReplacedByAnotherDecision_LeavesNoClockBehind()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await scenario.RefuseAsync("Sai đơn vị tiếp nhận");
        var second = Guid.CreateVersion7();
        var fields = scenario.Fields(TransferScenario.Elsewhere, movementId: second);
        fields["Input.Decision.Number"] = $"{Guid.NewGuid():N}/QĐ-UBND";

        AssertEx.RedirectsTo(await scenario.SendAsync(fields), $"/bien-dong/{second}");

        Assert.Equal(ObligationState.Cancelled, (await scenario.ObligationAsync()).State);
    }

    [Fact]
    public async Task D11_2_Refuse_WithoutReason_AsksForIt()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        var response = await scenario.RefuseAsync("");

        await AssertEx.HasSummaryErrorAsync(response, "Nhập lý do trả lại.");
        Assert.Equal(MovementState.Sent, (await scenario.MovementAsync()).State);
    }

    [Fact]
    public async Task D11_2_Withdrawn_EndsTheClock()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        AssertEx.RedirectsTo(await scenario.WithdrawAsync("Quyết định thay thế"), scenario.Url);

        Assert.Null((await scenario.EmployeeAsync()).InTransitMovementId);
        Assert.Equal(MovementState.Withdrawn, (await scenario.MovementAsync()).State);
        Assert.Equal(ObligationState.Cancelled, (await scenario.ObligationAsync()).State);
        await AssertEx.HasSummaryErrorAsync(await scenario.ReceiveAsync(), "đã được xử lý trước đó");
    }

    [Fact]
    public async Task D11_2_LateReceipt_IsMarked()
    {
        var scenario = await (await new TransferScenario(host)
        {
            EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4),
        }.PrepareAsync()).SentAsync();

        await scenario.ReceiveAsync();

        Assert.Equal(ObligationState.DoneLate, (await scenario.ObligationAsync()).State);
        AssertEx.Shows(await scenario.Receiver.GetPageAsync(scenario.Url), "Tiếp nhận muộn: hạn là 22/09/2026");
    }

    [Fact]
    public async Task D11_2_OneDecision_ForTwoPeople_IsRegisteredOnce()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var other = await scenario.AddPersonAsync();
        var second = Guid.CreateVersion7();

        var response =
            await scenario.Sender.PostFormAsync($"/can-bo/{other}/dieu-chuyen?handler=Send", scenario.Fields(movementId: second));

        AssertEx.RedirectsTo(response, $"/bien-dong/{second}");
        var first = await scenario.MovementAsync();
        AssertEx.Shows(await scenario.Sender.GetPageAsync($"/quyet-dinh/{first.DecisionId}"), "Biến động theo quyết định này");
        Assert.Equal(2, (await scenario.Sender.GetPageAsync($"/quyet-dinh/{first.DecisionId}"))
            .QuerySelectorAll("tbody a[href^='/bien-dong/']").Length);
        var row = Assert.Single((await scenario.Sender.GetPageAsync($"/quyet-dinh?q={scenario.Number[..32]}"))
            .QuerySelectorAll("tbody tr"));
        Assert.Contains("2", row.Words(), StringComparison.Ordinal);
    }
}
