using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

/// <summary>What a plan may not do, what no longer can be undone, and what follows a unit that ends.</summary>
public sealed class ReorganizationRefusalTests(HostFixture host)
{
    [Fact]
    public async Task D9_4_UnitBelowItself_IsRefused()
    {
        var body = await OwnUnits.OpenAsync(host, "Sở Vòng tròn");
        var below = await OwnUnits.OpenAsync(host, "Chi cục Vòng tròn", "bo_phan", body.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();

        await driver.AddLineAsync(plan, new { Kind = "Move", FromUnitId = body.Id, ToParentId = below.Id });

        await AssertEx.HasSummaryErrorAsync(await driver.ConfirmAsync(plan), "không thể trực thuộc chính nó hoặc đơn vị dưới nó");
        Assert.Equal(OwnUnits.Committee, (await OwnUnits.ReadAsync(host, body.Id)).ParentId);
    }

    [Fact]
    public async Task D9_4_DayBeforeALaterChange_AndAUnitThatHasEnded_AreRefused()
    {
        // Arrange
        var (unit, ended, target) = (await OwnUnits.OpenAsync(host, "Sở Sai ngày"), await OwnUnits.OpenAsync(host, "Sở Đã hết"),
            await OwnUnits.OpenAsync(host, "Sở Còn đó"));
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var waiting = await driver.DraftAsync("Sáp nhập lần hai");
        await driver.AddLineAsync(waiting, new { Kind = "Merge", FromUnitId = ended.Id, ToUnitId = target.Id });
        var first = await driver.DraftAsync("Đổi tên và sáp nhập");
        await driver.AddLineAsync(first, new { Kind = "Change", FromUnitId = unit.Id, ToName = "Sở Đúng ngày" });
        await driver.AddLineAsync(first, new { Kind = "Merge", FromUnitId = ended.Id, ToUnitId = target.Id });
        await driver.PlayAsync(first);

        // Act
        var early = await driver.DraftAsync("Ngày trước đó");
        await driver.AddLineAsync(early, new { Kind = "Change", FromUnitId = unit.Id, ToName = "Sở Ngày cũ", EffectiveOn = "01/10/2026" });

        // Assert
        await AssertEx.HasSummaryErrorAsync(await driver.ConfirmAsync(early), "đã có thay đổi từ ngày 12/10/2026");
        await AssertEx.HasSummaryErrorAsync(await driver.ConfirmAsync(waiting), "không hoạt động vào ngày 12/10/2026 nên không sáp nhập");
        Assert.Equal("Sở Đúng ngày", (await OwnUnits.ReadAsync(host, unit.Id)).Name);
    }

    [Fact]
    public async Task D9_4_Undo_WhenSomebodyWasMovedSince_OrTheNextDay_IsRefused()
    {
        // Arrange
        var (plan, person, target, driver) = await MergeAsync("Sở Không hoàn tác");
        var officer = await host.SignInAsAsync(TestPeople.Officer, target);
        var movement = Guid.CreateVersion7();
        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementId"] = movement.ToString(),
            ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = TestPeople.OtherUnit.ToString(),
            ["Input.Decision.EffectiveFrom"] = "14/10/2026",
        };
        AssertEx.RedirectsTo(await officer.PostFormAsync($"/can-bo/{person}/dieu-chuyen?handler=Send", fields), $"/bien-dong/{movement}");

        // Act
        await driver.PostAsync(plan, "Undo");
        var run = await driver.WaitAsync(plan);

        // Assert
        Assert.Equal(ReorganizationState.Done, run.State);
        Assert.Contains("có người đã được chuyển", run.FailureMessage, StringComparison.Ordinal);
        Assert.Equal(target, (await TestPeople.ReadAsync(host, person)).UnitId);
    }

    [Fact]
    public void D9_4_Undo_AfterTheDay_IsRefused()
    {
        var now = new DateTime(2026, 10, 15, 3, 0, 0, DateTimeKind.Utc);
        var run = Reorganization.Draft(
            new DraftFacts(Guid.CreateVersion7(), "Sáp nhập", Guid.CreateVersion7(), new DateOnly(2026, 10, 12), null, "Sở Nội vụ"), now);
        run.Confirm(new Confirmation(null, "Sở Nội vụ", "*", now), new DateOnly(2026, 10, 12));
        run.Finish(0, 0, 1, 1, now);

        var refused = Assert.Throws<BuildingBlocks.RuleViolationException>(() => run.OrderUndo(new DateOnly(2026, 10, 16)));

        Assert.Equal("personnel.undo-too-late", refused.Code);
    }

    [Fact]
    public async Task D11_2_TransferOnItsWay_GoesOnWithTheSuccessorOfTheSender_AndOfTheReceiver()
    {
        // Arrange
        var (from, to) = (await OwnUnits.OpenAsync(host, "Sở Đang gửi"), await OwnUnits.OpenAsync(host, "Sở Đang chờ nhận"));
        var (heir, taker) = (await OwnUnits.OpenAsync(host, "Sở Kế thừa bên gửi"), await OwnUnits.OpenAsync(host, "Sở Kế thừa bên nhận"));
        var person = await TestPeople.AddAsync(host, unitId: from.Id);
        var movement = Guid.CreateVersion7();
        var sender = await host.SignInAsAsync(TestPeople.Officer, from.Id);
        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementId"] = movement.ToString(), ["Input.TypeCode"] = "DIEU_DONG", ["Input.ToUnitId"] = to.Id.ToString(),
            ["Input.Decision.EffectiveFrom"] = "14/10/2026",
        };
        AssertEx.RedirectsTo(await sender.PostFormAsync($"/can-bo/{person.Id}/dieu-chuyen?handler=Send", fields), $"/bien-dong/{movement}");
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập hai đầu");
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = from.Id, ToUnitId = heir.Id });
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = to.Id, ToUnitId = taker.Id });

        // Act
        await driver.PlayAsync(plan);
        var receiver = await host.SignInAsAsync(TestPeople.Officer, taker.Id);
        var received = await receiver.PostFormAsync($"/bien-dong/{movement}?handler=Receive");

        // Assert
        AssertEx.RedirectsTo(received, $"/bien-dong/{movement}");
        Assert.Equal(taker.Id, (await TestPeople.ReadAsync(host, person.Id)).UnitId);
        var stored = await host.InDbAsync((PersonnelDbContext db) => db.Movements.AsNoTracking().SingleAsync(m => m.Id == movement));
        Assert.Equal((MovementState.Applied, heir.Id, taker.Id), (stored.State, stored.FromUnitId, stored.ToUnitId));
    }

    [Fact]
    public async Task D9_4_FiguresStayComparable_OverSeveralReorganisations()
    {
        // Arrange: two units become one, which is merged again
        var (one, other, last) = (await OwnUnits.OpenAsync(host, "Sở Đời một"), await OwnUnits.OpenAsync(host, "Sở Đời một b"),
            await OwnUnits.OpenAsync(host, "Sở Đời ba"));
        await TestPeople.AddAsync(host, unitId: one.Id);
        await TestPeople.AddAsync(host, unitId: other.Id);
        await TestPeople.AddAsync(host, unitId: last.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Hai bước");
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = one.Id, ToUnitId = other.Id, EffectiveOn = "05/10/2026" });
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = other.Id, ToUnitId = last.Id, EffectiveOn = "12/10/2026" });

        // Act
        await driver.PlayAsync(plan);
        var compared = (await host.SendAsync(new ListQuotas(last.Id, 1))).Compared;

        // Assert
        Assert.Equal(
            [(new DateOnly(2026, 10, 4), 3, 3), (new DateOnly(2026, 10, 11), 2, 3), (new DateOnly(2026, 10, 15), 1, 3)],
            compared.Select(c => (c.Day, c.Units, c.Figures.Present)));
    }

    private async Task<(Guid Plan, Guid Person, Guid Target, ReorganizationDriver Driver)> MergeAsync(string name)
    {
        var (source, target) = (await OwnUnits.OpenAsync(host, name), await OwnUnits.OpenAsync(host, $"{name}, nơi nhận"));
        var person = await TestPeople.AddAsync(host, unitId: source.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = source.Id, ToUnitId = target.Id });
        await driver.PlayAsync(plan);
        return (plan, person.Id, target.Id, driver);
    }
}
