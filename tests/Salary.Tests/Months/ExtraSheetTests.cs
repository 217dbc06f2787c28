using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Sheets beside the main one: differences paid apart, one-off amounts.</summary>
public sealed class ExtraSheetTests(SentAugust cases) : IClassFixture<SentAugust>
{
    private readonly MonthHost host = cases.Host;

    [Fact]
    public async Task ASheetOfDifferences_TakesThemApart_AndIsSentByItself()
    {
        await host.RaiseAsync(cases.Twice, 4, new DateOnly(2026, 8, 1), "2/QĐ-ST");
        await host.WorkAsync();
        var main = await MainAsync();
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit);
        using var opened = await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{main.Id}?handler=Extra", new { Kind = "Arrears" });
        var id = Guid.Parse(opened.Headers.Location!.OriginalString.Split('/')[^1]);
        using var again = await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{main.Id}?handler=Extra", new { Kind = "Arrears" });
        Assert.Equal(opened.Headers.Location, again.Headers.Location);
        var version = await VersionAsync(id);
        var empty = await Assert.ThrowsAsync<RuleViolationException>(
            () => host.SendAsync(new SubmitSheet(id, version, new DateOnly(2026, 9, 20))));
        Assert.Equal("salary.sheet-empty", empty.Code);

        var proposal =
            await host.InDbAsync((SalaryDbContext db) => db.ArrearsProposals.AsNoTracking().SingleAsync(a => a.PersonId == cases.Twice));
        await host.SendAsync(new AcceptArrears(id, [proposal.Id]));
        host.Clock.SetVietnameseTime(new DateOnly(2026, 9, 9));
        await host.SendAsync(new SubmitSheet(id, await VersionAsync(id), new DateOnly(2026, 9, 20)));

        var sheet = await FindAsync(id);
        Assert.Equal((SheetState.Submitted, 1_043_625, 964_309), (sheet.State, sheet.Sums.ArrearsInDong, sheet.Sums.NetInDong));
        Assert.Equal(0, (await MainAsync()).Sums.ArrearsInDong);
        AssertEx.Shows(await (await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit)).GetPageAsync($"/tien-luong/bang-luong/{id}/c02a"),
            "Lã Thị Hai Lần");
    }

    [Fact]
    public async Task ASheetOfOneOffAmounts_PaysPeopleOfTheMainSheet()
    {
        var main = await MainAsync();
        var id = await host.SendAsync(new OpenExtraSheet(main.Id, SheetKind.Other));
        var address = $"/tien-luong/thang/bang-luong/{id}";
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit);

        AssertEx.RedirectsTo(await officer.PostFormAsync($"{address}?handler=Fill", Form(await VersionAsync(id), cases.Twice, 2_000_000)),
            address);
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{address}?handler=Fill", Form(await VersionAsync(id), cases.Wrong, 1_000_000)),
            address);
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{address}?handler=Fill", Form(await VersionAsync(id), cases.Wrong, 0)), address);
        await AssertEx.HasSummaryErrorAsync(
            await officer.PostFormAsync($"{address}?handler=Fill", Form(await VersionAsync(id), Guid.CreateVersion7(), 5)),
            "không có trên bảng lương chính");

        var sheet = await FindAsync(id);
        Assert.Equal((1, 2_000_000, 0), (sheet.Sums.People, sheet.Sums.NetInDong, sheet.Sums.FundInDong));
        AssertEx.Shows(await officer.GetPageAsync($"/tien-luong/thang/bang-luong/{main.Id}"), "Cùng tháng: Bảng");

        // It has no window of Điều 15: an open one makes nobody late.
        var watched = await host.SendAsync(new WatchSubmissions());
        Assert.Null((await FindAsync(id)).LateSince);
        Assert.Equal(0, watched.Late);
    }

    [Fact]
    public async Task AListOfOneDecision_PaysEverybodyOnIt_OrNobody()
    {
        var main = await MainAsync();
        var id = await host.SendAsync(new OpenExtraSheet(main.Id, SheetKind.Other));
        var address = $"/tien-luong/thang/bang-luong/{id}";
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit);
        var people = await host.InDbAsync((SalaryDbContext db) => db.SheetEntries.AsNoTracking().Where(e => e.SheetId == main.Id)
            .OrderBy(e => e.FullName).ToListAsync());
        var (one, two) = (people[0], people[1]);
        await EmptyAsync(id, people);

        // Act: one wrong line stops the whole list, at its number
        await AssertEx.HasSummaryErrorAsync(
            await officer.PostFormAsync($"{address}?handler=FillList",
                await ListAsync(id, $"{one.EmployeeNumber}\t1.500.000\nKHONG-CO 5\n{one.EmployeeNumber};7\n{two.EmployeeNumber} nhiều")),
            "dòng 2: số hiệu KHONG-CO không có trên bảng lương chính; dòng 3: số hiệu");
        Assert.Equal(0, (await FindAsync(id)).Sums.OneOffInDong);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"{address}?handler=FillList",
                await ListAsync(id, $"{one.EmployeeNumber}\t1.500.000\r\n\r\n{two.EmployeeNumber}; 2.000.000 đồng\r\n")), address);
        Assert.Equal(3_500_000, (await FindAsync(id)).Sums.OneOffInDong);
        AssertEx.Shows(await officer.GetPageAsync($"{address}/nguoi/{one.PersonId}"), "Thưởng Tết");

        // Act: the same for everybody takes the place of the amounts of the same name
        var all = await ListAsync(id, "");
        all["Input.ForEachInDong"] = "1.000.000";
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{address}?handler=FillList", all), address);
        Assert.Equal(people.Count * 1_000_000L, (await FindAsync(id)).Sums.OneOffInDong);

        // Assert: another amount does not slip over it; nobody pays himself by a list
        var other = await ListAsync(id, $"{one.EmployeeNumber} 5");
        other["Input.OneOffName"] = "Thưởng 2/9";
        await AssertEx.HasSummaryErrorAsync(await officer.PostFormAsync($"{address}?handler=FillList", other), "đã có khoản “Thưởng Tết”");
        var self = await host.SignInAsAsync("QUAN_TRI_DON_VI", cases.Unit, one.PersonId);
        await AssertEx.HasSummaryErrorAsync(
            await self.PostFormAsync($"{address}?handler=FillList", await ListAsync(id, $"{one.EmployeeNumber} 900")), "Không tự cập nhật");
        await EmptyAsync(id, people);
    }

    private async Task<Dictionary<string, string>> ListAsync(Guid id, string list) => new()
    {
        ["Input.Version"] = $"{await VersionAsync(id)}", ["Input.List"] = list, ["Input.OneOffName"] = "Thưởng Tết",
        ["Input.Note"] = "Quyết định 15/QĐ",
    };

    private async Task EmptyAsync(Guid id, IEnumerable<SheetEntry> people)
    {
        foreach (var person in people)
        {
            await host.SendAsync(new FillOtherSheet(id, await VersionAsync(id), person.PersonId, 0, "Thưởng Tết", "Dọn"));
        }
    }

    private static object Form(int version, Guid person, long amount) =>
        new { Version = version, PersonId = person, OneOffInDong = amount, OneOffName = "Thưởng quý", Note = "Quyết định 9/QĐ" };

    private Task<PaySheet> MainAsync()
    {
        var first = new DateOnly(2026, 9, 1);
        return host.InDbAsync((SalaryDbContext db) => db.PaySheets.AsNoTracking()
            .SingleAsync(s => s.UnitId == cases.Unit && s.First == first && s.Kind == SheetKind.Main));
    }

    private Task<PaySheet> FindAsync(Guid id) =>
        host.InDbAsync((SalaryDbContext db) => db.PaySheets.AsNoTracking().SingleAsync(s => s.Id == id));

    private async Task<int> VersionAsync(Guid id) => (await FindAsync(id)).Version;
}
