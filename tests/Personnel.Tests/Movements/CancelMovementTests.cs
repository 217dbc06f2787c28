using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>
/// Đính chính, hủy: what was recorded by mistake is taken back with a decision; the history keeps it and every module follows.
/// </summary>
public sealed class CancelMovementTests(HostFixture host)
{
    private static readonly Dictionary<string, string> Paper = new()
    {
        ["Input.Reason"] = "Ghi nhầm người",
        ["Input.Decision.SignedOn"] = "14/10/2026",
        ["Input.Decision.EffectiveFrom"] = "14/10/2026",
        ["Input.Decision.Issuer"] = "Sở Nội vụ",
    };

    [Fact]
    public async Task DeathOfTheWrongPerson_IsTakenBackByInternalAffairs_AndEveryModuleFollows()
    {
        // Arrange
        var scenario = await new MovementScenario(host).PrepareAsync();
        var death = await scenario.RecordedAsync("tu-tran", effectiveFrom: new DateOnly(2026, 10, 3));
        Assert.Equal("TU_TRAN", (await scenario.EmployeeAsync()).StatusCode);
        var record = await scenario.Officer.GetPageAsync($"/can-bo/{scenario.EmployeeId}");
        Assert.Empty(
            record.QuerySelectorAll($"a[href='/can-bo/{scenario.EmployeeId}/dieu-chuyen'], a[href='/bien-dong/lap?nguoi={scenario.EmployeeId}']"));
        var affairs = await host.SignInAsAsync("SNV_NGHIEP_VU");

        // Act
        AssertEx.Shows(await affairs.GetPageAsync($"/bien-dong/{death}"), "Đính chính, hủy");
        AssertEx.RedirectsTo(await affairs.PostFormAsync($"/bien-dong/{death}/huy", Fields()), $"/bien-dong/{death}");

        // Assert
        var employee = await scenario.EmployeeAsync();
        Assert.Equal(("DANG_LAM_VIEC", true), (employee.StatusCode, employee.HasOpenAssignment));
        var movement = await scenario.MovementAsync(death);
        Assert.Equal((MovementState.Cancelled, "Ghi nhầm người"), (movement.State, movement.CancelReason));
        Assert.DoesNotContain(await scenario.ObligationsAsync(), o => o.MovementId == death && o.State != ObligationState.Cancelled);
        Assert.Equal(["TU_TRAN", "DANG_LAM_VIEC"],
            (await host.Events.PublishedAsync<EmployeeStatusChanged>(scenario.EmployeeId)).Select(e => e.StatusCode));
        await host.WaitForDeliveryAsync();
        var page = await affairs.GetPageAsync($"/bien-dong/{death}");
        AssertEx.Shows(page, "Đã hủy, đính chính");
        AssertEx.Shows(page, "Bảng lương: tiếp tục trong danh sách có mặt từ 03/10/2026.");
        AssertEx.Shows(await scenario.Officer.GetPageAsync($"/can-bo/{scenario.EmployeeId}"), "đã hủy, đính chính: Ghi nhầm người");
        AssertEx.Shows(await scenario.Officer.GetPageAsync("/thong-bao"), "đã được đính chính, hủy: Trần Văn Biến Động");
    }

    [Fact]
    public async Task ReceivedByMistake_IsTakenBackByTheUnitThatHasIt_AndTheSenderHasItAgain()
    {
        // Arrange
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await scenario.ReceiveAsync();

        // Act
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await scenario.Sender.PostFormAsync($"{scenario.Url}/huy", Fields(), formUrl: "/tra-cuu-nhanh"));
        AssertEx.RedirectsTo(await scenario.Receiver.PostFormAsync($"{scenario.Url}/huy", Fields()), scenario.Url);
        await scenario.Receiver.PostFormAsync($"{scenario.Url}/huy", Fields(), formUrl: "/tra-cuu-nhanh"); // a second click does nothing

        // Assert
        var employee = await scenario.EmployeeAsync();
        Assert.Equal((TransferScenario.From, "Chuyên viên"), (employee.UnitId, employee.PositionName));
        Assert.Equal(ObligationState.Cancelled, (await scenario.ObligationAsync()).State);
        Assert.Equal(
            [(TransferScenario.To, scenario.EffectiveFrom), (TransferScenario.From, scenario.EffectiveFrom)],
            (await host.Events.PublishedAsync<EmployeeTransferred>(scenario.EmployeeId)).Select(e => (e.ToUnitId, e.EffectiveFrom)));
        await host.WaitForDeliveryAsync();
        AssertEx.Shows(await scenario.Sender.GetPageAsync($"/tien-luong/can-bo/{scenario.EmployeeId}"), "Sở Tư pháp");
        AssertEx.HasStatus(HttpStatusCode.Redirect,
            await scenario.SendAsync(scenario.Fields(TransferScenario.Elsewhere, movementId: Guid.CreateVersion7())));
    }

    [Fact]
    public async Task SomethingLaterRestsOnIt_IsTakenBackFirst()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var first = await scenario.RecordedAsync("bo-nhiem", new Dictionary<string, string> { ["PositionName"] = "Phó Trưởng phòng" },
            new DateOnly(2026, 10, 6));
        var second = await scenario.RecordedAsync(
            "bo-nhiem", new Dictionary<string, string> { ["PositionName"] = "Trưởng phòng", ["EndsPresentPost"] = "true" },
            new DateOnly(2026, 10, 12), signedOn: new DateOnly(2026, 10, 8));

        await AssertEx.HasSummaryErrorAsync(await scenario.Officer.PostFormAsync($"/bien-dong/{first}/huy", Fields()),
            "lần lượt từ mới đến cũ");
        AssertEx.RedirectsTo(await scenario.Officer.PostFormAsync($"/bien-dong/{second}/huy", Fields()), $"/bien-dong/{second}");
        AssertEx.RedirectsTo(await scenario.Officer.PostFormAsync($"/bien-dong/{first}/huy", Fields()), $"/bien-dong/{first}");

        Assert.Equal("Chuyên viên", (await scenario.EmployeeAsync()).PositionName);
    }

    [Fact]
    public async Task WithoutReasonOrPaper_NamesEveryField()
    {
        var scenario = await new MovementScenario(host).PrepareAsync();
        var id = await scenario.RecordedAsync("bo-nhiem", new Dictionary<string, string> { ["PositionName"] = "Phó Trưởng phòng" });

        var page = await Html.ReadAsync(await scenario.Officer.PostFormAsync($"/bien-dong/{id}/huy", new Dictionary<string, string>()));

        foreach (var message in new[] { "Nhập lý do đính chính, hủy.", "Nhập số quyết định.", "Nhập ngày ký.", "Nhập cơ quan ban hành." })
        {
            AssertEx.Shows(page, message);
        }

        Assert.Equal(MovementState.Applied, (await scenario.MovementAsync(id)).State);
    }

    [Fact]
    public async Task EveryMovementOfADecision_IsTakenBackAtOnce()
    {
        var first = await new MovementScenario(host).PrepareAsync();
        var second = await new MovementScenario(host) { Number = first.Number }.PrepareAsync();
        var answers = new Dictionary<string, string> { ["PositionName"] = "Phó Trưởng phòng" };
        var (one, two) = (await first.RecordedAsync("bo-nhiem", answers), await second.RecordedAsync("bo-nhiem", answers));
        var decision = (await first.MovementAsync(one)).DecisionId;
        var affairs = await host.SignInAsAsync("SNV_NGHIEP_VU");

        AssertEx.Shows(await affairs.GetPageAsync($"/quyet-dinh/{decision}"), "Đính chính, hủy");
        AssertEx.RedirectsTo(await affairs.PostFormAsync($"/quyet-dinh/{decision}/huy", Fields()), $"/quyet-dinh/{decision}");

        Assert.Equal((MovementState.Cancelled, MovementState.Cancelled),
            ((await first.MovementAsync(one)).State, (await second.MovementAsync(two)).State));
        Assert.Equal(("Chuyên viên", "Chuyên viên"),
            ((await first.EmployeeAsync()).PositionName, (await second.EmployeeAsync()).PositionName));
    }

    [Fact]
    public async Task NotYetInEffect_IsWithdrawn_NotCancelled()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        AssertEx.RedirectsTo(
            await scenario.Sender.GetAsync(new Uri($"{scenario.Url}/huy", UriKind.Relative), TestContext.Current.CancellationToken),
            scenario.Url);
    }

    private static Dictionary<string, string> Fields() => new(Paper) { ["Input.Decision.Number"] = $"{Guid.NewGuid():N}/QĐ-SNV" };
}
