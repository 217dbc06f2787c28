using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

public sealed class ImportWriteTests(HostFixture host)
{
    [Fact]
    public async Task Write_NewPerson_StoresRecordHistoryAndEvents()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(920_001, ImportDriver.UnitCode).With(("khen_thuong", "Bằng khen của UBND Tỉnh, 2019"));

        // Act
        var run = await officer.ImportAsync(ImportWorkbook.Of(row));

        // Assert
        Assert.Equal((ImportState.Done, 1, 0), (run.State, run.Added, run.Skipped));
        var person = (await officer.FindAsync("DT920001"))!;
        Assert.Equal(row["Họ và tên khai sinh"], person.FullName);
        Assert.Equal(ImportDriver.UnitOf(ImportDriver.UnitCode), person.UnitId);
        var recruited = Assert.Single(await host.Events.PublishedAsync<EmployeeRecruited>(person.Id));
        Assert.Equal(("DT920001", person.UnitId, person.BirthDate), (recruited.EmployeeNumber, recruited.UnitId, recruited.BirthDate));
        var facts = Assert.Single(await host.Events.PublishedAsync<OpeningFactsRecorded>(person.Id));
        Assert.Equal((person.RankCode, person.CoefficientInHundredths), (facts.Salary!.RankCode, facts.Salary.CoefficientInHundredths));
        Assert.Equal("Bằng khen của UBND Tỉnh, 2019", facts.HighestAward);
        var audit = Assert.Single(await AuditOfAsync(person.Id));
        Assert.StartsWith("Nhập từ tệp can-bo.xlsx", audit.Reason, StringComparison.Ordinal);
        Assert.Contains("Theo hồ sơ giấy", audit.Reason, StringComparison.Ordinal);
        Assert.Equal(run.CreatedBy, audit.UserId);
        await host.WaitForDeliveryAsync();
    }

    [Fact]
    public async Task D8_7_a_party_organ_imports_only_the_data_of_its_subsystems()
    {
        // Arrange
        var limited = new ImportDriver(host, await host.SignInAsAsync("CO_QUAN_DANG", ImportDriver.UnitOf(ImportDriver.UnitCode)));

        // Act
        var run = await limited.ImportAsync(ImportWorkbook.Of(ImportWorkbook.Person(920_777, ImportDriver.UnitCode)));

        // Assert
        Assert.Equal((ImportState.Done, 1), (run.State, run.Added));
        var person = (await limited.FindAsync("DT920777"))!;
        Assert.NotNull(person.BirthDate);
        Assert.NotNull(person.ProfessionalLevelCode);
        Assert.Null(person.IdNumber);
        Assert.Null(person.ReligionCode);
        Assert.Null(person.CoefficientInHundredths);
    }

    [Fact]
    public async Task Write_SameFileAgain_ChangesNothing()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var file = ImportWorkbook.Of(ImportWorkbook.Person(920_002, ImportDriver.UnitCode));
        await officer.ImportAsync(file);
        var before = (await officer.FindAsync("DT920002"))!;

        var run = await officer.ImportAsync(file);

        Assert.Equal((0, 0, 1), (run.Added, run.Updated, run.Unchanged));
        Assert.Equal(before.Version, (await officer.FindAsync("DT920002"))!.Version);
        Assert.Single(await AuditOfAsync(before.Id));
    }

    [Fact]
    public async Task Write_OtherValues_UpdatesOnlyThose()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(920_003, ImportDriver.UnitCode);
        await officer.ImportAsync(ImportWorkbook.Of(row));

        // Act
        var run = await officer.ImportAsync(
            ImportWorkbook.Of(row.With(("ho_ten", "Trần Thị Đổi Tên"), ("so_truong", "Soạn thảo văn bản"), ("dien_thoai", null))));

        // Assert
        Assert.Equal((0, 1), (run.Added, run.Updated));
        var person = (await officer.FindAsync("DT920003"))!;
        Assert.Equal(("Trần Thị Đổi Tên", "Soạn thảo văn bản"), (person.FullName, person.WorkStrength));
        var audit = (await AuditOfAsync(person.Id))[^1];
        Assert.Contains("\"Field\":\"WorkStrength\"", audit.Changes, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Field\":\"BirthDate\"", audit.Changes, StringComparison.Ordinal);
        var changed = Assert.Single(await host.Events.PublishedAsync<EmployeeIdentityChanged>(person.Id));
        Assert.Equal("Trần Thị Đổi Tên", changed.FullName);
    }

    [Fact]
    public async Task Write_ByIdNumberOnly_FindsThePerson()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(920_004, ImportDriver.UnitCode);
        await officer.ImportAsync(ImportWorkbook.Of(row));

        var run = await officer.ImportAsync(ImportWorkbook.Of(row.With(("so_hieu", null), ("so_truong", "Tổng hợp"))));

        Assert.Equal((0, 1), (run.Added, run.Updated));
        Assert.Equal("Tổng hợp", (await officer.FindAsync("DT920004"))!.WorkStrength);
    }

    [Fact]
    public async Task Check_KnownPersonInAnotherUnit_IsNotMoved()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(920_005, ImportDriver.UnitCode);
        await officer.ImportAsync(ImportWorkbook.Of(row));

        var run = await officer.CheckAsync(ImportWorkbook.Of(row.With(("don_vi", "87.SNV.BTG"))));

        Assert.True(Assert.Single(await officer.IssuesAsync(run.Id), i => i.Rule == "U3").IsError);
    }

    [Fact]
    public async Task Write_PayOfAKnownRecord_IsLeftToItsModule()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(920_006, ImportDriver.UnitCode).With(("he_so", "3,33"));
        await officer.ImportAsync(ImportWorkbook.Of(row));

        var run = await officer.ImportAsync(ImportWorkbook.Of(row.With(("he_so", "4,98"))));

        Assert.Equal(1, run.Unchanged);
        Assert.Contains(await officer.IssuesAsync(run.Id), i => i is { Rule: "T1", IsError: false });
        Assert.Equal(333, (await officer.FindAsync("DT920006"))!.CoefficientInHundredths);
    }

    [Fact]
    public async Task Write_TableSheets_AddRowsOnce()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var person = ImportWorkbook.Person(920_007, ImportDriver.UnitCode);
        var work = new Dictionary<string, object?> { ["Số hiệu cán bộ"] = "DT920007", ["Từ tháng"] = "09/2005", ["Đến tháng"] = "đến nay",
            ["Chức danh, chức vụ, đơn vị công tác"] = "Chuyên viên Sở Nội vụ" };
        var relative = new Dictionary<string, object?> { ["so_hieu"] = "DT920007", ["quan_he"] = "Mẹ vợ",
            ["ho_ten_than_nhan"] = "Lê Thị Sáu", ["nam_sinh"] = 1950 };
        var file = ImportWorkbook.OfSheets(("Cán bộ", [person]), ("28 Công tác", [work]), ("Gia đình", [relative]),
            ("Ghi chú riêng", [new() { ["x"] = "y" }]));

        // Act
        await officer.ImportAsync(file);
        var again = await officer.ImportAsync(file);

        // Assert
        Assert.Equal(1, again.Unchanged);
        var id = (await officer.FindAsync("DT920007"))!.Id;
        var period =
            Assert.Single(
                await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().Where(w => w.EmployeeId == id).ToListAsync()));
        Assert.Equal((new DateOnly(2005, 9, 1), null), (period.FromMonth, period.UntilMonth));
        var mother =
            Assert.Single(
                await host.InDbAsync((PersonnelDbContext db) => db.Set<FamilyMember>().Where(f => f.EmployeeId == id).ToListAsync()));
        Assert.Equal((FamilySide.Spouse, "ME_VO", 1950), (mother.Side, mother.RelationCode, mother.BirthYear));
    }

    [Theory]
    [InlineData("01/10/2026", 1)]
    [InlineData("01/06/2026", 0)]
    [InlineData("01/01/2015", 0)]
    public async Task Write_RecruitmentDecision_StartsTheClockOnlyWhileItRuns(string signedOn, int obligations)
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var number = 920_100 + (signedOn.GetHashCode(StringComparison.Ordinal) & 0xFF) + (obligations * 300);
        var row = ImportWorkbook.Person(number, ImportDriver.UnitCode)
            .With(("so_quyet_dinh", "15/QĐ-SNV"), ("ngay_quyet_dinh", signedOn), ("so_truong", null));

        await officer.ImportAsync(ImportWorkbook.Of(row));

        var person = (await officer.FindAsync($"DT{number}"))!;
        var found = await host.InDbAsync((PersonnelDbContext db) => db.Obligations.Where(o => o.EmployeeId == person.Id).ToListAsync());
        Assert.Equal(obligations, found.Count);
        Assert.All(found, o => Assert.Equal(ObligationRule.Recruitment, o.Rule));
        Assert.NotNull(Assert.Single(await host.Events.PublishedAsync<EmployeeRecruited>(person.Id)).DecisionId);
    }

    [Fact]
    public async Task Write_RowsWithErrors_AreLeftOutOnlyWhenChosen()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var file = ImportWorkbook.Of(
            ImportWorkbook.Person(920_008, ImportDriver.UnitCode), ImportWorkbook.Person(920_009, ImportDriver.UnitCode)
                .With(("nhom_mau", "Z")));
        var run = await officer.CheckAsync(file);

        // Act
        using var refused = await officer.OrderAsync(run.Id);
        await AssertEx.HasSummaryErrorAsync(refused, "Có 1 dòng lỗi.");
        Assert.Null(await officer.FindAsync("DT920008"));
        using var ordered = await officer.OrderAsync(run.Id, skip: true);
        run = await officer.WaitAsync(run.Id);

        // Assert
        Assert.Equal((ImportState.Done, 1, 1), (run.State, run.Added, run.Skipped));
        Assert.NotNull(await officer.FindAsync("DT920008"));
        Assert.Null(await officer.FindAsync("DT920009"));
        var result = await officer.Client.GetByteArrayAsync(
            new Uri($"{ImportDriver.Page}/{run.Id}?handler=Result", UriKind.Relative), TestContext.Current.CancellationToken);
        using var stream = new MemoryStream(result);
        using var workbook = WorkbookReader.Open(stream);
        Assert.Equal(["Thêm mới", "Bỏ qua"],
            workbook.ReadRows(workbook.Sheets.Single(s => s.Name == "Kết quả")).Skip(1).Select(r => r.Cells[3].ToString()).ToArray());
    }

    [Fact]
    public async Task Write_OrderedTwice_WritesOnce()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(ImportWorkbook.Of(ImportWorkbook.Person(920_010, ImportDriver.UnitCode)));

        var answers = await Task.WhenAll(officer.OrderAsync(run.Id), officer.OrderAsync(run.Id));
        run = await officer.WaitAsync(run.Id);

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal((ImportState.Done, 1), (run.State, run.Added));
        Assert.Equal(1, await officer.CountAsync("DT920010"));
    }

    [Fact]
    public async Task Write_SameFileByTwoOfficers_DoublesNobody()
    {
        var one = await ImportDriver.OfOfficerAsync(host);
        var other = await ImportDriver.OfOfficerAsync(host);
        var file = ImportWorkbook.Generated(30, firstNumber: 921_000, unitCodePrefix: ImportDriver.UnitCode);

        var runs = await Task.WhenAll(one.ImportAsync(file), other.ImportAsync(file));

        Assert.Equal(30, runs.Sum(r => r.Added));
        Assert.Equal(30, runs.Sum(r => r.Unchanged));
        Assert.Equal(30, await one.CountAsync("DT9210"));
    }

    [Fact]
    public async Task Cancel_CheckedRun_WritesNothing()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(ImportWorkbook.Of(ImportWorkbook.Person(920_011, ImportDriver.UnitCode)));

        using var cancelled = await officer.Client.PostFormAsync($"{ImportDriver.Page}/{run.Id}?handler=Cancel");
        using var ordered = await officer.OrderAsync(run.Id);

        Assert.Equal(ImportState.Cancelled, (await officer.RunAsync(run.Id)).State);
        await AssertEx.HasSummaryErrorAsync(ordered, "đã hủy");
        Assert.Null(await officer.FindAsync("DT920011"));
    }

    [Fact]
    public async Task Run_OfAnotherOfficer_IsNotFound()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.CheckAsync(ImportWorkbook.Of(ImportWorkbook.Person(920_012, ImportDriver.UnitCode)));
        var other = await ImportDriver.OfOfficerAsync(host);

        using var page =
            await other.Client.GetAsync(new Uri($"{ImportDriver.Page}/{run.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var findings = await other.Client.GetAsync(
            new Uri($"{ImportDriver.Page}/{run.Id}?handler=Findings", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, findings.StatusCode);
    }

    [Fact]
    public async Task Page_RoleThatMayNotEdit_IsForbidden()
    {
        var leader = await host.SignInAsAsync("LD_UBND_TINH");

        using var page = await leader.GetAsync(new Uri(ImportDriver.Page, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
    }

    private Task<List<AuditEntry>> AuditOfAsync(Guid employeeId) =>
        host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == employeeId)
            .OrderBy(a => a.Sequence).ToListAsync());
}
