using System.Net;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Testing;
using HoSoCanBo.Testing.Import;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Import;

/// <summary>Hoàn tác một lần nhập: while nothing depends on it, everything is as before; the history keeps what was written.</summary>
public sealed class ImportUndoTests(HostFixture host)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Annulled_PeopleMadeInOneMoment_KeepNumbersOfTheirOwn()
    {
        // Arrange: ids of version 7 made within a millisecond begin alike
        var ids = new[] { Guid.Parse("01a22eb5-942c-7b8b-8123-000000000001"), Guid.Parse("01a22eb5-942c-7b8b-9123-000000000002") };
        var people = ids.Select(id => Employee.Register(
            id, $"DT{id:N}"[^10..], "Trần Thị Nhập Nhầm", "CONG_CHUC",
            new Placement(Guid.NewGuid(), null, "DANG_LAM_VIEC", new DateOnly(2020, 1, 1), null))).ToList();

        // Act
        people.ForEach(p => p.Annul());

        // Assert
        Assert.Equal(2, people.Select(p => p.EmployeeNumber).Distinct().Count());
        Assert.All(people, p => Assert.True(p.EmployeeNumber.Length <= Employee.EmployeeNumberMaxLength));
    }

    [Fact]
    public async Task NewPerson_IsAnnulled_EveryModuleIsTold_AndTheRightFileMayFollow()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var file = ImportWorkbook.Of(ImportWorkbook.Person(926_001, ImportDriver.UnitCode));
        var run = await officer.ImportAsync(file);
        var person = (await officer.FindAsync("DT926001"))!;
        await host.WaitForDeliveryAsync();

        // Act
        AssertEx.Shows(await officer.Client.GetPageAsync($"{ImportDriver.Page}/{run.Id}"), "Hoàn tác lần nhập này");
        run = await UndoAsync(officer, run.Id, "Tải nhầm tệp");

        // Assert
        Assert.Equal((ImportState.Undone, 1, 0), (run.State, run.TakenBack, run.Kept));
        Assert.Null(await officer.FindAsync("DT926001"));
        var annulled = await host.InDbAsync((PersonnelDbContext db) => db.Employees.AsNoTracking().Include(e => e.Assignments)
            .SingleAsync(e => e.Id == person.Id, Cancelled));
        Assert.Equal((Employee.Annulled, false, person.FullName), (annulled.StatusCode, annulled.HasOpenAssignment, annulled.FullName));
        var told = Assert.Single(await host.Events.PublishedAsync<EmployeeStatusChanged>(person.Id));
        Assert.Equal((Employee.Annulled, false), (told.StatusCode, told.CountsAsPresent));
        var audit = await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.AsNoTracking().Where(a => a.SubjectId == person.Id)
            .OrderBy(a => a.Sequence).LastAsync(Cancelled));
        Assert.Contains("Tải nhầm tệp", audit.Reason, StringComparison.Ordinal);
        Assert.Contains("DT926001", audit.Changes, StringComparison.Ordinal);
        var record = await officer.Client.GetPageAsync($"/can-bo/{person.Id}");
        AssertEx.Shows(record, "Đã hủy, nhập nhầm");
        Assert.Empty(record.QuerySelectorAll($"a[href='/can-bo/{person.Id}/dieu-chuyen']"));
        await host.WaitForDeliveryAsync();
        Assert.Equal((ImportState.Done, 1), (await officer.ImportAsync(file)) is { } again ? (again.State, again.Added) : default);
    }

    [Fact]
    public async Task ChangedPerson_IsAsBefore_AndAddedRowsAreStruck()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var row = ImportWorkbook.Person(926_002, ImportDriver.UnitCode).With(("so_truong", "Tổng hợp"));
        await officer.ImportAsync(ImportWorkbook.Of(row));
        var before = (await officer.FindAsync("DT926002"))!;
        await host.WaitForDeliveryAsync();
        var work = new Dictionary<string, object?> { ["Số hiệu cán bộ"] = "DT926002", ["Từ tháng"] = "09/2005", ["Đến tháng"] = "đến nay",
            ["Chức danh, chức vụ, đơn vị công tác"] = "Chuyên viên" };
        var run = await officer.ImportAsync(ImportWorkbook.OfSheets(
            ("Cán bộ", [row.With(("ho_ten", "Trần Thị Ghi Nhầm"), ("so_truong", "Lái xe"))]), ("28 Công tác", [work])));
        Assert.Equal("Trần Thị Ghi Nhầm", (await officer.FindAsync("DT926002"))!.FullName);

        // Act
        run = await UndoAsync(officer, run.Id, "Nhầm người");

        // Assert
        Assert.Equal((ImportState.Undone, 1, 0), (run.State, run.TakenBack, run.Kept));
        var after = (await officer.FindAsync("DT926002"))!;
        Assert.Equal((before.FullName, before.FullNameSearch, before.WorkStrength, before.BirthDate),
            (after.FullName, after.FullNameSearch, after.WorkStrength, after.BirthDate));
        Assert.Equal("DANG_LAM_VIEC", after.StatusCode);
        var struck =
            Assert.Single(
                await host.InDbAsync((PersonnelDbContext db) => db.Set<WorkPeriod>().IgnoreQueryFilters()
                    .Where(w => w.EmployeeId == after.Id).ToListAsync(Cancelled)));
        Assert.Equal("Nhầm người", struck.StruckReason);
        Assert.Equal(before.FullName, (await host.Events.PublishedAsync<EmployeeIdentityChanged>(after.Id))[^1].FullName);
    }

    [Fact]
    public async Task Undo_TellsTheUnitOnceWithNames_AndThePersonWhoseRecordIsAsBefore()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var known = ImportWorkbook.Person(926_007, ImportDriver.UnitCode);
        await officer.ImportAsync(ImportWorkbook.Of(known));
        var person = (await officer.FindAsync("DT926007"))!;
        await host.WaitForDeliveryAsync();
        var own = await host.SignInAsAsync("CA_NHAN", ImportDriver.UnitOf(ImportDriver.UnitCode), person.Id);
        var run = await officer.ImportAsync(ImportWorkbook.Of(
            known.With(("so_truong", "Lái xe")), ImportWorkbook.Person(926_008, ImportDriver.UnitCode),
            ImportWorkbook.Person(926_009, ImportDriver.UnitCode)));
        var added = new[] { (await officer.FindAsync("DT926008"))!.FullName, (await officer.FindAsync("DT926009"))!.FullName };
        await host.WaitForDeliveryAsync();

        // Act
        await UndoAsync(officer, run.Id, "Nhầm tệp của đơn vị khác");
        await host.WaitForDeliveryAsync();

        // Assert
        var notices = (await officer.Client.GetPageAsync("/thong-bao")).QuerySelectorAll("tbody a").Select(a => a.TextContent)
            .Where(text => text.Contains("lý do: Nhầm tệp của đơn vị khác", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ToList();
        Assert.Equal(2, notices.Count);
        Assert.Contains("Hồ sơ do tệp lập nhầm đã hủy: ", notices[0], StringComparison.Ordinal);
        Assert.All(added, name => Assert.Contains(name, notices[0], StringComparison.Ordinal));
        Assert.Contains($"Hồ sơ trở lại như trước khi nhập: {person.FullName}.", notices[1], StringComparison.Ordinal);
        AssertEx.Shows(await own.GetPageAsync("/thong-bao"), "Hồ sơ của bạn trở lại như trước lần nhập");
    }

    [Fact]
    public async Task WhoWasChangedLater_Stays_AndIsNamed()
    {
        // Arrange
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.ImportAsync(ImportWorkbook.Of(
            ImportWorkbook.Person(926_003, ImportDriver.UnitCode), ImportWorkbook.Person(926_004, ImportDriver.UnitCode)));
        var person = (await officer.FindAsync("DT926003"))!;
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            (await db.Employees.SingleAsync(e => e.Id == person.Id, Cancelled)).WorkStrength = "Sửa tay";
            db.Basis = new ChangeBasis("Sửa sau khi nhập");
            await db.SaveChangesAsync(Cancelled);
        });

        // Act
        run = await UndoAsync(officer, run.Id, "Nhầm tệp");

        // Assert
        Assert.Equal((ImportState.Undone, 1, 1), (run.State, run.TakenBack, run.Kept));
        Assert.Equal("Sửa tay", (await officer.FindAsync("DT926003"))!.WorkStrength);
        Assert.Null(await officer.FindAsync("DT926004"));
        var page = await officer.Client.GetPageAsync($"{ImportDriver.Page}/{run.Id}");
        AssertEx.Shows(page, person.FullName);
        AssertEx.Shows(page, "đã được sửa sau lần nhập (Sửa sau khi nhập)");
    }

    [Fact]
    public async Task WithoutReason_OrByAnother_OrBeforeItIsWritten_IsRefused()
    {
        var officer = await ImportDriver.OfOfficerAsync(host);
        var run = await officer.ImportAsync(ImportWorkbook.Of(ImportWorkbook.Person(926_005, ImportDriver.UnitCode)));
        var other = await ImportDriver.OfOfficerAsync(host);
        var waiting = await officer.CheckAsync(ImportWorkbook.Of(ImportWorkbook.Person(926_006, ImportDriver.UnitCode)));

        await AssertEx.HasFieldErrorAsync(await PostAsync(officer.Client, run.Id, ""), "UndoReason", "Nhập lý do hoàn tác.");
        AssertEx.HasStatus(HttpStatusCode.NotFound,
            await other.Client.PostFormAsync($"{ImportDriver.Page}/{run.Id}?handler=Undo", new { UndoReason = "x" },
                formUrl: "/tra-cuu-nhanh"));
        await AssertEx.HasSummaryErrorAsync(await PostAsync(officer.Client, waiting.Id, "Nhầm"),
            "Chỉ hoàn tác được lần nhập đã ghi vào hồ sơ.");

        Assert.Equal(ImportState.Done, (await officer.RunAsync(run.Id)).State);
        Assert.NotNull(await officer.FindAsync("DT926005"));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, Guid runId, string reason) =>
        client.PostFormAsync($"{ImportDriver.Page}/{runId}?handler=Undo", new { UndoReason = reason });

    private static async Task<ImportRun> UndoAsync(ImportDriver officer, Guid runId, string reason)
    {
        AssertEx.RedirectsTo(await PostAsync(officer.Client, runId, reason), $"{ImportDriver.Page}/{runId}");
        var run = await officer.WaitAsync(runId);
        Assert.Null(run.FailureMessage);
        return run;
    }
}
