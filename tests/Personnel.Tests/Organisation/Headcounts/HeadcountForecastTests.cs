using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Headcounts;

/// <summary>
/// What is known of the rest of the year, and the warning before a quota is exceeded. The test clock stands on 15/10/2026.
/// </summary>
public sealed class HeadcountForecastTests(HostFixture host)
{
    private static readonly DateOnly Today = new(2026, 10, 15);
    private static readonly DateOnly Signed = new(2026, 10, 5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task D9_4_DecidedMovesAndRetirementsOfTheYear_MakeTheForecast()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Dự báo");
        await GiveAsync(unit.Id, 5);
        var leaver = await TestPeople.AddAsync(host, unitId: unit.Id);
        await DecideAsync(leaver.Id, "THOI_VIEC", unit.Id, unit.Id, new DateOnly(2026, 12, 1));
        await TestPeople.AddAsync(host, unitId: unit.Id, change: e => Born(e, new DateOnly(1965, 5, 20))); // 61 years 6 months in November
        var settled = await TestPeople.AddAsync(host, unitId: unit.Id, change: e => Born(e, new DateOnly(1965, 5, 20)));
        await DecideAsync(settled.Id, "NGHI_HUU", unit.Id, unit.Id, new DateOnly(2026, 12, 1));
        await TestPeople.AddAsync(host, unitId: unit.Id, change: e => Born(e, new DateOnly(1966, 1, 2))); // next year
        var newcomer = await TestPeople.AddAsync(host);
        await DecideAsync(newcomer.Id, "DIEU_DONG", newcomer.UnitId, unit.Id, new DateOnly(2026, 11, 2));

        // Act
        var today = await OnAsync(unit.Id, Today);
        var before = await OnAsync(unit.Id, Signed.AddDays(-1));
        var sender = await OnAsync(newcomer.UnitId, Today);

        // Assert
        Assert.Equal(new HeadcountPeople(4, Arriving: 1, Leaving: 2, Retiring: 1), today.People);
        Assert.Equal((1, 3), (today.Vacant, today.Forecast));
        Assert.Equal(new HeadcountPeople(4, Retiring: 2), before.People); // nothing was signed yet
        Assert.True(sender.People.Leaving >= 1);
    }

    [Fact]
    public async Task D9_4_TransferWaitingForItsReceipt_CountsAsArriving_AlsoAfterItsDay()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Chờ người");
        var person = await TestPeople.AddAsync(host);
        await DecideAsync(person.Id, "DIEU_DONG", person.UnitId, unit.Id, Today.AddDays(-3));

        // Act and assert
        Assert.Equal(new HeadcountPeople(0, Arriving: 1), (await OnAsync(unit.Id, Today)).People);
    }

    [Fact]
    public async Task D9_4_TransferOverTheQuota_WarnsWithFigures_AndIsNotForbidden()
    {
        // Arrange
        var (from, to) = (await OwnUnits.OpenAsync(host, "Sở Gửi người"), await OwnUnits.OpenAsync(host, "Sở Đủ người"));
        await GiveAsync(to.Id, 1);
        await TestPeople.AddAsync(host, unitId: to.Id);
        var person = await TestPeople.AddAsync(host, unitId: from.Id);
        var sender = await host.SignInAsAsync(TestPeople.Officer, from.Id);
        var receiver = await host.SignInAsAsync(TestPeople.Officer, to.Id);
        var movement = Guid.CreateVersion7();
        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementId"] = movement.ToString(),
            ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = to.Id.ToString(),
        };

        // Act
        using var check = await sender.PostFormAsync($"/can-bo/{person.Id}/dieu-chuyen", fields);
        AssertEx.RedirectsTo(await sender.PostFormAsync($"/can-bo/{person.Id}/dieu-chuyen?handler=Send", fields), $"/bien-dong/{movement}");
        var page = await receiver.GetPageAsync($"/bien-dong/{movement}");
        var received = await receiver.PostFormAsync($"/bien-dong/{movement}?handler=Receive");

        // Assert
        // figures of others
        Assert.DoesNotContain("Vượt biên chế", await check.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        AssertEx.Shows(page, "Vượt biên chế: Sở Đủ người được giao 1");
        AssertEx.Shows(page, "là 2, vượt 1");
        AssertEx.RedirectsTo(received, $"/bien-dong/{movement}");
    }

    [Fact]
    public async Task D9_4_MoveInsideABody_DoesNotExceedTheNumberOfTheBody()
    {
        // Arrange
        var body = await OwnUnits.OpenAsync(host, "Sở Có hai phòng");
        var (one, other) = (await OwnUnits.OpenAsync(host, "Phòng Một", "bo_phan", body.Id),
            await OwnUnits.OpenAsync(host, "Phòng Hai", "bo_phan", body.Id));
        await GiveAsync(body.Id, 1);
        await GiveAsync(other.Id, 0);
        var person = await TestPeople.AddAsync(host, unitId: one.Id);

        // Act
        var officer = await host.SignInAsAsync(TestPeople.Officer, body.Id);
        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.MovementId"] = Guid.CreateVersion7().ToString(),
            ["Input.TypeCode"] = "DIEU_DONG",
            ["Input.ToUnitId"] = other.Id.ToString(),
        };
        using var check = await officer.PostFormAsync($"/can-bo/{person.Id}/dieu-chuyen", fields);
        var text = await check.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // Assert
        Assert.Contains("Vượt biên chế: Phòng Hai được giao 0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vượt biên chế: Sở Có hai phòng", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D9_4_BatchOverTheQuota_WarnsWithAllItsPeople()
    {
        // Arrange
        var body = await OwnUnits.OpenAsync(host, "Sở Chuyển nhiều người");
        var (one, other) = (await OwnUnits.OpenAsync(host, "Phòng Đi", "bo_phan", body.Id),
            await OwnUnits.OpenAsync(host, "Phòng Đích", "bo_phan", body.Id));
        await GiveAsync(other.Id, 1);
        var (first, second) = (await TestPeople.AddAsync(host, unitId: one.Id), await TestPeople.AddAsync(host, unitId: one.Id));
        var officer = await host.SignInAsAsync(TestPeople.Officer, body.Id);
        var batch = Guid.CreateVersion7();
        var fields = new Dictionary<string, string>(TestPeople.Decision())
        {
            ["Input.BatchId"] = batch.ToString(),
            ["Input.Numbers"] = $"{first.EmployeeNumber}, {second.EmployeeNumber}",
            ["Input.Answers.ToUnitId"] = other.Id.ToString(),
        };

        // Act
        AssertEx.RedirectsTo(await officer.PostFormAsync("/bien-dong/hang-loat?loai=dieu-dong", fields), $"/bien-dong/hang-loat/{batch}");
        await CheckedAsync(batch);
        var page = await officer.GetPageAsync($"/bien-dong/hang-loat/{batch}");

        // Assert
        AssertEx.Shows(page, "Vượt biên chế: Phòng Đích được giao 1");
        AssertEx.Shows(page, "với 2 người của quyết định này là 2, vượt 1");
        AssertEx.Shows(page, "Ghi cho cả 2 người");
    }

    private async Task CheckedAsync(Guid batch)
    {
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await host.InDbAsync((PersonnelDbContext db) =>
            db.MovementBatches.AnyAsync(b => b.Id == batch && b.State == BatchState.Checking))
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow < until, "The batch is not checked.");
        }
    }

    private static void Born(Employee person, DateOnly day) => (person.BirthDate, person.Sex) = (day, Sex.Male);

    private async Task<HeadcountFigures> OnAsync(Guid unitId, DateOnly day) =>
        (await host.SendAsync(new GetHeadcount(unitId, day, "BC_HC"))).Total;

    private Task<int> GiveAsync(Guid unitId, int number) => host.InDbAsync((PersonnelDbContext db) =>
    {
        db.QuotaGrants.Add(QuotaGrant.Give(
            Guid.CreateVersion7(), unitId,
            new QuotaFacts("BC_HC", 2026, QuotaAct.Assignment, number, new DateOnly(2026, 1, 1), null, null),
            host.Clock.GetUtcNow().UtcDateTime));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    /// <summary>A decision that has been entered and has not taken effect.</summary>
    private Task<int> DecideAsync(Guid employeeId, string type, Guid from, Guid to, DateOnly effectiveFrom) =>
        host.InDbAsync((PersonnelDbContext db) =>
    {
        var now = host.Clock.GetUtcNow().UtcDateTime;
        var number = $"{Guid.NewGuid():N}/QĐ".ToString(CultureInfo.InvariantCulture);
        var decision =
            db.Decisions.Add(
                Decision.Register(new DecisionFacts(number, Signed, effectiveFrom, "Sở Nội vụ", null, null, null), now, null)).Entity;
        var facts = new TransferFacts(Guid.CreateVersion7(), type, employeeId, decision.Id, from, to, null, effectiveFrom);
        db.Movements.Add(from == to ? Movement.Plan(facts, now, null) : Movement.Send(facts, now, null));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử", decision.Id);
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
