using System.Net;
using AngleSharp.Dom;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Tests.Deadlines.ComingDue;

public sealed class DueListTests(HostFixture host) : IClassFixture<HostFixture>
{
    private const string Page = "/den-han";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task D9_10_lists_of_the_month_name_everybody_who_comes_due_with_the_conditions()
    {
        // Arrange: today is 15/10/2026
        var retiring = await TestPeople.AddAsync(host,
            change: e => (e.Sex, e.BirthDate, e.RecruitedOn) = (Sex.Male, new DateOnly(1965, 5, 20), new DateOnly(1990, 1, 1)));
        var young = await TestPeople.AddAsync(host);
        var gone = await TestPeople.AddAsync(host, status: "NGHI_HUU",
            change: e => (e.Sex, e.BirthDate) = (Sex.Male, new DateOnly(1965, 5, 20)));
        var head = await TestPeople.AddAsync(host);
        await MovedAsync(head, "BO_NHIEM", new DateOnly(2022, 1, 1), new DateOnly(2026, 12, 31), "Trưởng phòng");
        var again = await TestPeople.AddAsync(host);
        await MovedAsync(again, "BO_NHIEM", new DateOnly(2021, 1, 1), new DateOnly(2025, 12, 31), "Trưởng phòng");
        await MovedAsync(again, "BO_NHIEM_LAI", new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31), "Trưởng phòng");
        var seconded = await TestPeople.AddAsync(host, status: "BIET_PHAI");
        await MovedAsync(seconded, "BIET_PHAI", new DateOnly(2023, 12, 1), new DateOnly(2026, 11, 30), null);
        var contract = await TestPeople.AddAsync(host, change: e => e.ContractTypeCode = "HDLD_XD");
        await MovedAsync(contract, "KY_HDLD", new DateOnly(2024, 1, 1), new DateOnly(2026, 12, 31), null);
        var work = await TestPeople.AddAsync(host, change: e => (e.KindCode, e.ContractTypeCode) = ("VIEN_CHUC", "HDLV_XD"));
        await MovedAsync(work, "KY_HDLV", new DateOnly(2023, 1, 1), new DateOnly(2026, 12, 31), null);
        var probation = await TestPeople.AddAsync(host, status: "TAP_SU", since: new DateOnly(2025, 12, 1));
        await RunAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act, Assert
        var row = await RowOfAsync(officer, "nghi-huu", retiring);
        Assert.NotNull(row);
        Assert.Contains("61 tuổi 6 tháng", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("30/11/2026", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Chưa đạt", row.TextContent, StringComparison.Ordinal);
        Assert.Null(await RowOfAsync(officer, "nghi-huu", young));
        Assert.Null(await RowOfAsync(officer, "nghi-huu", gone));
        Assert.Contains("Trưởng phòng", (await RowOfAsync(officer, "bo-nhiem-lai", head))!.TextContent, StringComparison.Ordinal);
        Assert.Null(await RowOfAsync(officer, "bo-nhiem-lai", again));
        Assert.Contains("3 năm, không quá 3 năm", (await RowOfAsync(officer, "biet-phai", seconded))!.TextContent,
            StringComparison.Ordinal);
        Assert.NotNull(await RowOfAsync(officer, "hop-dong", contract));
        Assert.Contains("không quá 60 tháng", (await RowOfAsync(officer, "hop-dong", work))!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await RowOfAsync(officer, "tap-su", probation));
    }

    [Fact]
    public async Task Job_RunTwice_ListsNobodyTwiceAndKeepsEarlierMonths()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e => (e.Sex, e.BirthDate) = (Sex.Male, new DateOnly(1965, 5, 20)));
        await RunAsync();
        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            var entry = await db.DueEntries.AsNoTracking().FirstAsync(e => e.EmployeeId == person.Id, Token);
            db.DueEntries.Add(new()
            {
                Id = Guid.CreateVersion7(), Month = new DateOnly(2026, 9, 1), Kind = entry.Kind, EmployeeId = entry.EmployeeId,
                UnitId = entry.UnitId, DueOn = entry.DueOn,
                Title = "Danh sách tháng trước", UnmetCount = 0, Conditions = "[]", MadeAt = entry.MadeAt,
            });
            await db.SaveChangesAsync(Token);
        });

        // Act
        await RunAsync();

        // Assert
        var months = await host.InDbAsync((PersonnelDbContext db) => db.DueEntries.Where(e => e.EmployeeId == person.Id)
            .Select(e => e.Month).OrderBy(m => m).ToListAsync(Token));
        Assert.Equal([new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 1)], months);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        AssertEx.Shows(await officer.GetPageAsync($"{Page}?thang=2026-09"), "Danh sách tháng trước");
    }

    [Fact]
    public async Task List_OfAnotherUnit_IsNotShownAndFiltersNarrow()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, change: e => (e.Sex, e.BirthDate) = (Sex.Male, new DateOnly(1965, 12, 20)));
        await RunAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var other = await host.SignInAsAsync(TestPeople.Officer, TestPeople.OtherUnit);
        var own = await host.SignInAsAsync("CA_NHAN", employeeId: person.Id);

        // Act, Assert: retires on 30/09/2027, in less than 12 months
        Assert.NotNull(await RowOfAsync(officer, "nghi-huu", person));
        Assert.Null(await RowOfAsync(officer, "nghi-huu&trong=6", person));
        Assert.Null(await RowOfAsync(other, "nghi-huu", person));
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await own.GetAsync(Url(Page), Token));
        AssertEx.HasStatus(HttpStatusCode.OK, await officer.GetAsync(Url($"{Page}?loai=nghi-huu&handler=Export"), Token));
    }

    private static Uri Url(string path) => new(path, UriKind.Relative);

    private static async Task<IElement?> RowOfAsync(HttpClient officer, string list, Employee person)
    {
        for (var number = 1; ; number++)
        {
            var page = await officer.GetPageAsync($"{Page}?loai={list}&trang={number}");
            var row = page.QuerySelector($"a[href='/can-bo/{person.Id}']")?.Closest("tr");
            if (row is not null || page.QuerySelector($"a[href*='trang={number + 1}']") is null)
            {
                return row;
            }
        }
    }

    private Task RunAsync() => host.RunJobAsync(ListComingDueJob.Id);

    private Task MovedAsync(Employee person, string type, DateOnly from, DateOnly endsOn, string? position) =>
        host.InDbAsync(async (PersonnelDbContext db) =>
    {
        var decision = Decision.Register(new DecisionFacts($"{TestPeople.Unique()}/QĐ-STP", from, from, "Sở Tư pháp", null, null, null),
            host.Clock.UtcNow(), null);
        var movement = Movement.Plan(
            new TransferFacts(Guid.CreateVersion7(), type, person.Id, decision.Id, person.UnitId, person.UnitId, position, from, endsOn),
            host.Clock.UtcNow(), null);
        movement.MarkApplied(host.Clock.UtcNow(), null);
        db.Decisions.Add(decision);
        db.Movements.Add(movement);
        db.Basis = new ChangeBasis("Dữ liệu kiểm thử");
        await db.SaveChangesAsync(Token);
    });
}
