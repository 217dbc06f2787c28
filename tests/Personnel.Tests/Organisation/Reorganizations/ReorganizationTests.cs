using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

public sealed class ReorganizationTests(HostFixture host)
{
    private static readonly DateOnly Day = new(2026, 10, 12);

    [Fact]
    public async Task D9_4_Rename_KeepsTheOldNameForEarlierDays_AndTellsTheOtherModules()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Tên cũ");
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Đổi tên sở");

        // Act
        AssertEx.RedirectsTo(
            await driver.AddLineAsync(
                plan, new { Kind = "Change", FromUnitId = unit.Id, ToName = "Sở Tên mới" }), $"{ReorganizationDriver.Page}/{plan}");
        await driver.PlayAsync(plan);
        await host.WaitForDeliveryAsync();

        // Assert
        var stored = await OwnUnits.ReadAsync(host, unit.Id);
        Assert.Equal(["Sở Tên cũ", "Sở Tên mới"], stored.Periods.OrderBy(p => p.EffectiveFrom).Select(p => p.Name));
        Assert.Equal("Sở Tên mới",
            await host.InDbAsync((SalaryDbContext db) => db.KnownUnits.Where(u => u.Id == unit.Id).Select(u => u.Name).SingleAsync()));
        Assert.Single(await host.Events.PublishedAsync<UnitRenamed>(unit.Id));
        var page = await driver.Client.GetPageAsync($"/to-chuc?q=so+ten&ngay=01/10/2026");
        AssertEx.Shows(page, "Sở Tên cũ");
        AssertEx.ShowsNot(page, "Sở Tên mới");
    }

    [Fact]
    public async Task D9_4_Merge_MovesPeopleQuotasAndRights_AndKeepsTheLineage()
    {
        // Arrange
        var (source, target) = (await OwnUnits.OpenAsync(host, "Sở Nguồn"), await OwnUnits.OpenAsync(host, "Sở Đích"));
        var section = await OwnUnits.OpenAsync(host, "Phòng của sở Nguồn", "bo_phan", source.Id);
        var person = await TestPeople.AddAsync(host, unitId: source.Id);
        var retired = await TestPeople.AddAsync(host, unitId: source.Id, status: "NGHI_HUU");
        await GiveQuotaAsync(source.Id, 7);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập sở");
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = source.Id, ToUnitId = target.Id });

        // Act
        var dryRun = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}");
        await driver.PlayAsync(plan);
        await host.WaitForDeliveryAsync();

        // Assert
        AssertEx.Shows(dryRun, "Ai chuyển đi đâu: 1 người");
        AssertEx.Shows(dryRun, "dòng chỉ tiêu đang có hiệu lực");
        Assert.Equal(target.Id, (await TestPeople.ReadAsync(host, person.Id)).UnitId);
        Assert.Equal(source.Id, (await TestPeople.ReadAsync(host, retired.Id)).UnitId);
        Assert.Equal(target.Id, (await OwnUnits.ReadAsync(host, section.Id)).ParentId);
        Assert.Equal(Day.AddDays(-1), (await OwnUnits.ReadAsync(host, source.Id)).EffectiveUntil);
        Assert.Equal(Day, Assert.Single(await host.Events.PublishedAsync<EmployeeTransferred>(person.Id)).EffectiveFrom);
        Assert.Equal(7, await QuotaAsync(target.Id));
        Assert.Equal(0, await QuotaAsync(source.Id));
        AssertEx.Shows(await driver.Client.GetPageAsync($"/to-chuc/{target.Id}"), "Hình thành từ");
        var compared = (await host.SendAsync(new ListQuotas(target.Id, 1))).Compared;
        Assert.Equal([(Day.AddDays(-1), 2, 1, 7), (new DateOnly(2026, 10, 15), 1, 1, 7)],
            compared.Select(c => (c.Day, c.Units, c.Figures.Present, c.Figures.Assigned!.Value)));

        // the officer of the source works at the target now, and still reaches the archived record
        var officer = await host.SignInAsAsync("NGUOI_DUNG_THUONG", source.Id);
        Assert.Equal(HttpStatusCode.OK,
            (await officer.GetAsync(new Uri($"/can-bo/{person.Id}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK,
            (await officer.GetAsync(new Uri($"/can-bo/{retired.Id}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task DryRun_AsksTheOtherModules_AndShowsWhatTheyAnswer()
    {
        // Arrange
        var (source, target) = (await OwnUnits.OpenAsync(host, "Sở Có lương"), await OwnUnits.OpenAsync(host, "Sở Nhận lương"));
        await RecruitAsync(source.Id);
        await RecruitAsync(source.Id);
        await host.SignInAsAsync("NGUOI_DUNG_THUONG", source.Id);
        await host.WaitForDeliveryAsync();
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập sở có lương");

        // Act
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = source.Id, ToUnitId = target.Id });
        await host.WaitForDeliveryAsync();
        var page = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}");

        // Assert
        Assert.Equal([source.Id], Assert.Single(await host.Events.PublishedAsync<ClosingUnitsAsked>(plan)).UnitIds);
        AssertEx.Shows(page, "2 người hưởng lương");
        AssertEx.Shows(page, "1 tài khoản có quyền tại đơn vị");
        AssertEx.ShowsNot(page, "đang đếm");

        // one more comes after the question: asked again, the modules count again, and only the newest answers are shown
        await RecruitAsync(source.Id);
        await host.WaitForDeliveryAsync();
        AssertEx.RedirectsTo(await driver.PostAsync(plan, "Ask"), $"{ReorganizationDriver.Page}/{plan}");
        await host.WaitForDeliveryAsync();
        var again = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}?handler=Impacts");
        AssertEx.Shows(again, "3 người hưởng lương");
        AssertEx.ShowsNot(again, "2 người hưởng lương");
    }

    /// <summary>A person of the unit, told to the other modules as recruiting does.</summary>
    private async Task RecruitAsync(Guid unitId)
    {
        var person = await TestPeople.AddAsync(host, unitId: unitId);
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            db.Publish(new EmployeeRecruited(
                Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, person.Id, person.EmployeeNumber, person.FullName, person.BirthDate,
                person.KindCode,
                "DANG_LAM_VIEC", unitId, "Chuyên viên", Day));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return true;
        });
    }

    [Fact]
    public async Task DryRun_BeforeTheModulesAnswer_NamesThem()
    {
        // Arrange
        var (source, target) = (await OwnUnits.OpenAsync(host, "Sở Chưa đếm"), await OwnUnits.OpenAsync(host, "Sở Chưa nhận"));
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập chưa đếm");
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = source.Id, ToUnitId = target.Id });
        await host.WaitForDeliveryAsync();

        // Act: the answers are gone, as if both modules were slow
        await host.InDbAsync((PersonnelDbContext db) => db.CountedImpacts.Where(i => i.ReorganizationId == plan).ExecuteDeleteAsync());
        var page = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}");

        // Assert
        AssertEx.Shows(page, "Tiền lương: đang đếm…");
        AssertEx.Shows(page, "Tài khoản, phân quyền: đang đếm…");
    }

    [Fact]
    public async Task UnitThatClosesWithPeople_IsRefused_AndNothingChanges()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Còn người");
        await TestPeople.AddAsync(host, unitId: unit.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Giải thể sở");
        await driver.AddLineAsync(plan, new { Kind = "Dissolve", FromUnitId = unit.Id });

        // Act
        var refused = await driver.ConfirmAsync(plan);

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "còn 1 người chưa có nơi đến");
        Assert.Null((await OwnUnits.ReadAsync(host, unit.Id)).EffectiveUntil);
        Assert.Equal(ReorganizationState.Draft, (await driver.ReadAsync(plan)).State);
    }

    [Fact]
    public async Task Undo_OnTheSameDay_RestoresUnitsPeopleAndCopies()
    {
        // Arrange
        var (source, target) = (await OwnUnits.OpenAsync(host, "Sở Nhầm"), await OwnUnits.OpenAsync(host, "Sở Nhận nhầm"));
        var person = await TestPeople.AddAsync(host, unitId: source.Id);
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập nhầm");
        await driver.AddLineAsync(plan, new { Kind = "Merge", FromUnitId = source.Id, ToUnitId = target.Id });
        await driver.PlayAsync(plan);

        // Act
        AssertEx.RedirectsTo(await driver.PostAsync(plan, "Undo"), $"{ReorganizationDriver.Page}/{plan}");
        var run = await driver.WaitAsync(plan);
        await host.WaitForDeliveryAsync();

        // Assert
        Assert.True(run.State == ReorganizationState.Undone, run.FailureMessage);
        var stored = await OwnUnits.ReadAsync(host, source.Id);
        Assert.Equal((null, null, OwnUnits.Committee), (stored.EffectiveUntil, stored.SuccessorId, stored.ParentId!.Value));
        var record = await host.InDbAsync((PersonnelDbContext db) => db.Employees.AsNoTracking().Include(e => e.Assignments)
            .SingleAsync(e => e.Id == person.Id));
        Assert.Equal(source.Id, record.UnitId);
        Assert.Equal(source.Id, Assert.Single(record.Assignments, a => a.EffectiveUntil is null).UnitId);
        var copy = await host.InDbAsync((SalaryDbContext db) => db.KnownUnits.AsNoTracking().SingleAsync(u => u.Id == source.Id));
        Assert.Equal((null, null), (copy.ClosedFrom, copy.SuccessorId));
    }

    [Fact]
    public async Task Undo_WhenAQuotaRestsOnANewUnit_IsRefused()
    {
        // Arrange
        var source = await OwnUnits.OpenAsync(host, "Sở Đổi mới");
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Sáp nhập thành sở mới");
        await driver.AddLineAsync(
            plan, new { Kind = "Merge", FromUnitId = source.Id, ToName = "Sở Hoàn toàn mới", ToCode = $"M.{source.Code}"[..30] });
        await driver.PlayAsync(plan);
        var opened = (await OwnUnits.ReadAsync(host, source.Id)).SuccessorId!.Value;
        await GiveQuotaAsync(opened, 5);

        // Act
        await driver.PostAsync(plan, "Undo");
        var run = await driver.WaitAsync(plan);

        // Assert
        Assert.Equal(ReorganizationState.Done, run.State);
        Assert.Contains("đã được giao chỉ tiêu", run.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_Twice_PlaysOnce_AndAnEditedPlanIsStale()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Hai lần");
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();
        await driver.AddLineAsync(plan, new { Kind = "Change", FromUnitId = unit.Id, ToName = "Sở Một lần" });
        var old = new Dictionary<string, string> { ["Input.Version"] = "0" };

        // Act
        var stale = await driver.PostAsync(plan, "Confirm", old);
        await driver.PlayAsync(plan);
        var again = await driver.ConfirmAsync(plan);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Conflict, stale);
        AssertEx.RedirectsTo(again, $"{ReorganizationDriver.Page}/{plan}");
        Assert.Equal(2, (await OwnUnits.ReadAsync(host, unit.Id)).Periods.Count);
    }

    [Fact]
    public async Task UnitAdministrator_ArrangesOwnSections_ButNotTheUnitItself_AndSeesNoOtherPlan()
    {
        // Arrange
        var unit = await OwnUnits.OpenAsync(host, "Sở Tự sắp xếp");
        var driver = new ReorganizationDriver(host, await host.SignInAsAsync(TestPeople.Officer, unit.Id));
        var foreign = await (await ReorganizationDriver.OfProvinceAsync(host)).DraftAsync();
        var plan = await driver.DraftAsync("Lập phòng");

        // Act
        await driver.AddLineAsync(plan,
            new { Kind = "Open", ToName = "Phòng Tổng hợp", ToCode = $"P.{unit.Code}"[..30], ToKind = "bo_phan", ToParentId = unit.Id });
        await driver.PlayAsync(plan);
        var own = await driver.DraftAsync("Đổi tên chính mình");
        await driver.AddLineAsync(own, new { Kind = "Change", FromUnitId = unit.Id, ToName = "Sở Tự đổi tên" });
        var refused = await driver.ConfirmAsync(own);
        using var hidden = await driver.Client.GetAsync(
            new Uri($"{ReorganizationDriver.Page}/{foreign}", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        await AssertEx.HasSummaryErrorAsync(refused, "do cơ quan cấp trên sắp xếp");
        AssertEx.HasStatus(HttpStatusCode.NotFound, hidden);
    }

    [Theory]
    [InlineData("33-reorg-heading-twice.csv", "Cột \"note\" có hai lần")]
    [InlineData("34-reorg-old-font-name.xlsx", "ô E2 có ký tự không hợp lệ")]
    [InlineData("18-numfmt-without-id.xlsx", "Tệp không có dòng nào đọc được")]
    public async Task OddFile_IsRefusedInWords(string file, string words)
    {
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();

        await AssertEx.HasSummaryErrorAsync(await PostOddAsync(driver, plan, file), words);
    }

    [Fact]
    public async Task Csv_OfVietnameseSettings_IsTaken()
    {
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();

        AssertEx.RedirectsTo(await PostOddAsync(driver, plan, "32-reorg-semicolon.csv"), $"{ReorganizationDriver.Page}/{plan}");

        Assert.Equal(
            1, await host.InDbAsync((PersonnelDbContext db) => db.ReorganizationLines.CountAsync(l => l.ReorganizationId == plan)));
    }

    private static async Task<HttpResponseMessage> PostOddAsync(ReorganizationDriver driver, Guid plan, string file) =>
        await driver.Client.PostFileAsync(
        $"{ReorganizationDriver.Page}/{plan}?handler=File", "Input.File", file,
        await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "OddFiles", file), TestContext.Current.CancellationToken));

    [Fact]
    public async Task WrongFile_NamesTheRow_AndLeavesThePlanAsItWas()
    {
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync();

        var response = await driver.Client.PostFileAsync(
            $"{ReorganizationDriver.Page}/{plan}?handler=File", "Input.File", "thao-tac.csv",
            "operation,from_code,effective_date\nmerge,29866,01/07/2025\nnem,1,x\n"u8.ToArray());

        await AssertEx.HasSummaryErrorAsync(response, "Dòng 3 của tệp: thao tác “nem” không có");
        Assert.Equal(
            0, await host.InDbAsync((PersonnelDbContext db) => db.ReorganizationLines.CountAsync(l => l.ReorganizationId == plan)));
    }

    private Task<int> GiveQuotaAsync(Guid unitId, int number) => host.InDbAsync((PersonnelDbContext db) =>
    {
        db.QuotaGrants.Add(QuotaGrant.Give(
            Guid.CreateVersion7(), unitId,
            new QuotaFacts("BC_HC", 2026, QuotaAct.Assignment, number, new DateOnly(2026, 1, 1), null, null),
            host.Clock.GetUtcNow().UtcDateTime));
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    private async Task<int> QuotaAsync(Guid unitId)
    {
        var lines = await host.InDbAsync((PersonnelDbContext db) => db.QuotaGrants.AsNoTracking()
            .Where(q => q.UnitId == unitId && q.VoidedAt == null)
            .Select(q => new QuotaLine(q.UnitId, q.QuotaKindCode, q.Act, q.Number, q.EffectiveFrom, q.RecordedAt)).ToListAsync());
        return Quotas.AssignedOn(Day, lines).GetValueOrDefault((unitId, "BC_HC"));
    }
}
