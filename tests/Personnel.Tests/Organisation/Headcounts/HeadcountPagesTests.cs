using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Headcounts;

public sealed class HeadcountPagesTests(HostFixture host)
{
    private const string Highest = "SNV_QUAN_TRI_HE_THONG";

    [Fact]
    public async Task D9_4_AssignedMinusPresent_EqualsVacant_OnAnyDate()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Biên chế mẫu");
        await GiveAsync(unit.Id, QuotaAct.Assignment, 10, new DateOnly(2026, 1, 1));
        await GiveAsync(unit.Id, QuotaAct.Adjustment, -1, new DateOnly(2026, 7, 1));
        for (var i = 0; i < 9; i++)
        {
            var person = await TestPeople.AddAsync(host, unitId: unit.Id);
            if (i == 0)
            {
                await RetireAsync(person.Id, new DateOnly(2026, 8, 1));
            }
        }

        // Act and assert
        Assert.Equal(1, (await OnAsync(unit.Id, new DateOnly(2026, 6, 30))).Vacant);
        Assert.Equal(0, (await OnAsync(unit.Id, new DateOnly(2026, 7, 1))).Vacant);
        Assert.Equal(1, (await OnAsync(unit.Id, new DateOnly(2026, 8, 1))).Vacant);
    }

    [Fact]
    public async Task D9_4_SecondedStaffCountAtTheSendingUnit_ContractStaffInTheirOwnQuota()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Biệt phái mẫu");
        await TestPeople.AddAsync(host, unitId: unit.Id, status: "BIET_PHAI");
        await TestPeople.AddAsync(host, unitId: unit.Id, status: "NGHI_KHONG_LUONG");
        await TestPeople.AddAsync(host, unitId: unit.Id, status: "CHUYEN_KHOI_DANG");
        await TestPeople.AddAsync(host, unitId: unit.Id, change: e => e.QuotaKindCode = "HD_68");

        // Act
        var view = await host.SendAsync(new GetHeadcount(unit.Id, new DateOnly(2026, 3, 2), null));

        // Assert
        Assert.Equal(2, view.Kinds.Single(k => k.Code == "BC_HC").Figures.Present);
        Assert.Equal(1, view.Kinds.Single(k => k.Code == "HD_68").Figures.Present);
    }

    [Fact]
    public async Task D9_4_UnitsOverTheirQuota_AreCountedAndNamed_ThoughTheBodyAboveIsNot()
    {
        // Arrange: the body has room, one of the units below it does not
        var body = await OwnUnits.OpenAsync(host, "Sở Vượt chỉ tiêu mẫu");
        var full = await OwnUnits.OpenAsync(host, "Chi cục Vượt chỉ tiêu", "chi_cuc", body.Id);
        var free = await OwnUnits.OpenAsync(host, "Chi cục Còn chỗ", "chi_cuc", body.Id);
        await GiveAsync(body.Id, QuotaAct.Assignment, 10, new DateOnly(2026, 1, 1));
        await GiveAsync(full.Id, QuotaAct.Assignment, 1, new DateOnly(2026, 1, 1));
        await GiveAsync(free.Id, QuotaAct.Assignment, 5, new DateOnly(2026, 1, 1));
        await TestPeople.AddAsync(host, unitId: full.Id);
        await TestPeople.AddAsync(host, unitId: full.Id);

        // Act
        var view = await host.SendAsync(new GetHeadcount(body.Id, new DateOnly(2026, 3, 2), null));
        var page = await (await host.SignInAsAsync(Highest)).GetPageAsync($"/bien-che?don-vi={body.Id}&ngay=02/03/2026");

        // Assert
        Assert.Equal(0, view.Total.Over);
        Assert.Equal((full.Id, 1), Assert.Single(view.OverQuota.Select(r => (r.Id, r.Over))));
        Assert.Contains("Chi cục Vượt chỉ tiêu", page.QuerySelector("section[aria-labelledby=over]")!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quota_IsGivenByTheBodyAbove_Once_AndVoidedWithAReason()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Chỉ tiêu mẫu");
        var url = $"/to-chuc/{unit.Id}/bien-che";
        var above = await host.SignInAsAsync(Highest);
        var own = await host.SignInAsAsync(TestPeople.Officer, unit.Id);
        var fields = Quota("12");

        // Act
        AssertEx.RedirectsTo(await above.PostFormAsync(url, fields), url);
        AssertEx.RedirectsTo(await above.PostFormAsync(url, fields), url);
        var byItself = await own.PostFormAsync(url, Quota("50"));
        var belowZero = await above.PostFormAsync(url, Quota("-13", "Adjustment"));
        var nothing = await above.PostFormAsync(url, Quota("0", "Adjustment"));

        // Assert
        await AssertEx.HasSummaryErrorAsync(byItself, "do cơ quan cấp trên thực hiện");
        await AssertEx.HasSummaryErrorAsync(belowZero, "sẽ âm");
        await AssertEx.HasFieldErrorAsync(nothing, "Number", "Số điều chỉnh phải khác 0; giảm thì ghi dấu trừ.");
        var grant = await host.InDbAsync((PersonnelDbContext db) => db.QuotaGrants.SingleAsync(q => q.UnitId == unit.Id));
        AssertEx.RedirectsTo(
            await above.PostFormAsync($"{url}?handler=Void",
                new Dictionary<string, string> { ["grantId"] = grant.Id.ToString(), ["Input.Reason"] = "Nhập nhầm đơn vị" }), url);
        AssertEx.Shows(await above.GetPageAsync(url), "Đã hủy");
    }

    [Fact]
    public async Task D9_9_KindThatIsRetired_IsTakenForItsOwnDays_AndRefusedLater()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Loại cũ");
        var code = $"BC_CU_{TestPeople.Unique()}";
        await host.InDbAsync((PersonnelDbContext db) =>
        {
            db.CatalogueItems.Add(new CatalogueItem
            {
                Id = Guid.CreateVersion7(), Catalogue = QuotaKinds.Catalogue, Code = code, Name = "Biên chế loại cũ",
                ValidUntil = new DateOnly(2026, 6, 30),
            });
            db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var above = await host.SignInAsAsync(Highest);
        var url = $"/to-chuc/{unit.Id}/bien-che";

        // Act
        var late = await above.PostFormAsync(url, new Dictionary<string, string>(Quota("4")) { ["Input.QuotaKindCode"] = code });
        var inTime = await above.PostFormAsync(
            url, new Dictionary<string, string>(Quota("4")) { ["Input.QuotaKindCode"] = code, ["Input.Decision.SignedOn"] = "02/02/2026",
                ["Input.Decision.EffectiveFrom"] = "02/03/2026" });

        // Assert
        await AssertEx.HasSummaryErrorAsync(late, "không áp dụng vào ngày 12/10/2026");
        AssertEx.RedirectsTo(inTime, url);
    }

    [Fact]
    public async Task Board_ShowsOwnUnitsOnly_AndExports()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Bảng mẫu");
        await TestPeople.AddAsync(host, unitId: unit.Id);
        var officer = await host.SignInAsAsync(TestPeople.Officer, unit.Id);

        // Act
        var page = await officer.GetPageAsync("/bien-che");
        using var other = await officer.GetAsync(new Uri($"/bien-che?don-vi={TestPeople.OtherUnit}", UriKind.Relative),
            TestContext.Current.CancellationToken);
        using var workbook =
            await officer.GetAsync(new Uri("/bien-che?handler=Export", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.Shows(page, "Sở Bảng mẫu");
        AssertEx.HasStatus(HttpStatusCode.NotFound, other);
        AssertEx.HasStatus(HttpStatusCode.OK, workbook);
    }

    private static Dictionary<string, string> Quota(string number, string act = "Assignment") => new(TestPeople.Decision())
    {
        ["Input.GrantId"] = Guid.CreateVersion7().ToString(),
        ["Input.QuotaKindCode"] = "BC_HC",
        ["Input.Year"] = "2026",
        ["Input.Act"] = act,
        ["Input.Number"] = number,
    };

    private async Task<HeadcountFigures> OnAsync(Guid unitId, DateOnly day) =>
        (await host.SendAsync(new GetHeadcount(unitId, day, "BC_HC"))).Total;

    private Task<int> GiveAsync(Guid unitId, QuotaAct act, int number, DateOnly from) => host.InDbAsync((PersonnelDbContext db) =>
    {
        db.QuotaGrants.Add(
            QuotaGrant.Give(Guid.CreateVersion7(), unitId, new QuotaFacts("BC_HC", from.Year, act, number, from, null, null),
                host.Clock.GetUtcNow().UtcDateTime));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private Task<int> RetireAsync(Guid employeeId, DateOnly from) => host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var employee = await db.Employees.Include(e => e.StatusPeriods).SingleAsync(e => e.Id == employeeId);
        employee.ChangeStatus("NGHI_HUU", from, null);
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
