using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Movements;

/// <summary>What must not happen, and what the user is told instead.</summary>
public sealed class TransferGuardTests(HostFixture host)
{
    [Fact]
    public async Task InTransit_IsNotSentAgain()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        var response = await scenario.SendAsync(scenario.Fields(TransferScenario.Elsewhere, movementId: Guid.CreateVersion7()));

        await AssertEx.HasSummaryErrorAsync(response, "đang chờ đơn vị khác tiếp nhận");
        Assert.Equal(1, await scenario.MovementsOfPersonAsync());
    }

    [Fact]
    public async Task D10_BeforeTheCurrentAssignment_IsRefused()
    {
        var scenario = await new TransferScenario(
            host) { EffectiveFrom = new DateOnly(2020, 3, 2), SignedOn = new DateOnly(2020, 2, 1) }.PrepareAsync();

        await AssertEx.HasSummaryErrorAsync(await scenario.CheckAsync(), "phải sau ngày bắt đầu ở đơn vị hiện tại (02/03/2020)");
        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(), "phải sau ngày bắt đầu ở đơn vị hiện tại (02/03/2020)");
    }

    [Fact]
    public async Task AfterLeaving_IsRefused()
    {
        var scenario = await new TransferScenario(host) { Status = "NGHI_HUU" }.PrepareAsync();

        var opened = await scenario.Sender.GetAsync(new Uri(scenario.FormUrl, UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.RedirectsTo(opened, $"/bien-dong/lap?nguoi={scenario.EmployeeId}"); // before anything is typed
        await AssertEx.HasSummaryErrorAsync(
            await scenario.Sender.PostFormAsync($"{scenario.FormUrl}?handler=Send", scenario.Fields(), formUrl: "/tra-cuu-nhanh"),
            "hồ sơ đang ở trạng thái “Nghỉ hưu”");
    }

    [Fact]
    public async Task ToTheSameUnit_IsRefused()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(scenario.Fields(TransferScenario.From)),
            "Đơn vị chuyển đến phải khác đơn vị hiện tại.");
    }

    [Fact]
    public async Task ToAnUnknownUnit_IsRefused()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(scenario.Fields(Guid.NewGuid())), "Không tìm thấy đơn vị chuyển đến.");
    }

    [Fact]
    public async Task ToAUnitNotYetInForce_IsRefused()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();
        var unit = await OpenUnitAsync(effectiveFrom: new DateOnly(2027, 1, 1));

        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(scenario.Fields(unit)), "không hoạt động vào ngày 12/10/2026");
    }

    [Fact]
    public async Task MovementThatKeepsTheRecord_IsRefused()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(scenario.Fields(type: "NGHI_HUU")),
            "không chuyển hồ sơ sang đơn vị khác");
    }

    [Fact]
    public async Task DecisionNumber_UsedForAnotherAct_IsRefused()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var other = await scenario.AddPersonAsync();
        var fields = scenario.Fields(movementId: Guid.CreateVersion7());
        fields["Input.Decision.EffectiveFrom"] = "13/10/2026";

        var response = await scenario.Sender.PostFormAsync($"/can-bo/{other}/dieu-chuyen?handler=Send", fields);

        await AssertEx.HasSummaryErrorAsync(response, "đã có trong sổ với ngày hiệu lực 12/10/2026");
    }

    [Fact]
    public async Task DecisionSignedTomorrow_IsRefused()
    {
        var scenario = await new TransferScenario(
            host) { SignedOn = new DateOnly(2027, 1, 4), EffectiveFrom = new DateOnly(2027, 1, 4) }.PrepareAsync();

        await AssertEx.HasSummaryErrorAsync(await scenario.SendAsync(), "Ngày ký 04/01/2027 chưa tới.");
    }

    [Fact]
    public async Task EmptyForm_NamesEveryField()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        var page = await Html.ReadAsync(await scenario.CheckAsync(new() { ["Input.MovementId"] = scenario.MovementId.ToString() }));

        foreach (var message in new[] { "Nhập số quyết định.", "Nhập ngày ký.", "Nhập ngày hiệu lực.", "Nhập cơ quan ban hành.",
            "Chọn đơn vị chuyển đến.", "Chọn loại điều chuyển." })
        {
            AssertEx.Shows(page, message);
        }
    }

    [Fact]
    public async Task FormPostedTwice_IsOneMovement()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        AssertEx.RedirectsTo(await scenario.SendAsync(), scenario.Url);
        AssertEx.RedirectsTo(await scenario.SendAsync(), scenario.Url);

        Assert.Equal(1, await scenario.MovementsOfPersonAsync());
    }

    [Fact]
    public async Task DoubleClick_IsOneMovement()
    {
        var scenario = await new TransferScenario(host).PrepareAsync();

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scenario.SendAsync()));

        Assert.Contains(responses, r => r.StatusCode == HttpStatusCode.Redirect);
        Assert.All(responses,
            r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Conflict }));
        Assert.Equal(1, await scenario.MovementsOfPersonAsync());
    }

    [Fact]
    public async Task TwoOfficersReceivingAtOnce_OneWins()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var colleague = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.To);

        var responses = await Task.WhenAll(scenario.ReceiveAsync(), colleague.PostFormAsync($"{scenario.Url}?handler=Receive"));

        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.Redirect);
        Assert.Single(responses, r => r.StatusCode == HttpStatusCode.BadRequest);
        Assert.Single(await host.Events.PublishedAsync<EmployeeTransferred>(scenario.EmployeeId));
        Assert.Equal(MovementState.Applied, (await scenario.MovementAsync()).State);
    }

    [Fact]
    public async Task AnotherUnit_SeesNeitherMovementNorPerson()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.Elsewhere);

        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, scenario.Url));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, scenario.FormUrl));
        Assert.Equal(HttpStatusCode.NotFound,
            (await stranger.PostFormAsync($"{scenario.Url}?handler=Receive", formUrl: "/tra-cuu-nhanh")).StatusCode);
    }

    [Fact]
    public async Task Receiver_BeforeReceipt_SeesNameNumberAndPostOnly()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        var page = await scenario.Receiver.GetPageAsync(scenario.Url);

        AssertEx.Shows(page, "Nguyễn Thị Điều Chuyển");
        Assert.Empty(page.QuerySelectorAll($"a[href='/can-bo/{scenario.EmployeeId}']"));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(scenario.Receiver, $"/can-bo/{scenario.EmployeeId}"));
    }

    [Fact]
    public async Task Sender_CannotReceiveItself()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();

        var response = await scenario.Sender.PostFormAsync($"{scenario.Url}?handler=Receive");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("LD_UBND_TINH", HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData("CA_NHAN", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("SNV_NGHIEP_VU", HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    public async Task RolesWithoutTransfer_MayAtMostLook(string role, HttpStatusCode form, HttpStatusCode movement)
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var client = await host.SignInAsAsync(role, TransferScenario.From);

        Assert.Equal(form, await TransferScenario.StatusAsync(client, scenario.FormUrl));
        Assert.Equal(movement, await TransferScenario.StatusAsync(client, scenario.Url));
    }

    [Fact]
    public async Task Operator_OpensTheMovement_WithoutSeeingWhomItIsAbout()
    {
        var scenario = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        var client = await host.SignInAsAsync("SO_TTTT_VAN_HANH");

        AssertEx.ShowsNot(await client.GetPageAsync(scenario.Url), "Nguyễn Thị Điều Chuyển");
    }

    [Fact]
    public async Task UnknownPersonOrMovement_Is404()
    {
        var officer = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.From);

        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(officer, $"/can-bo/{Guid.NewGuid()}/dieu-chuyen"));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(officer, $"/bien-dong/{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(officer, $"/quyet-dinh/{Guid.NewGuid()}"));
    }

    private Task<Guid> OpenUnitAsync(DateOnly effectiveFrom) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var parent = await db.Units.FindAsync([StableId.From("unit:87.UBND")], TestContext.Current.CancellationToken);
        var id = Guid.CreateVersion7();
        db.Units.Add(
            OrganizationUnit.Open(
                id, parent, new UnitFacts($"T.{id:N}"[..20], "Sở sắp thành lập", "so", "tinh", null, effectiveFrom, null, null)));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    });
}
