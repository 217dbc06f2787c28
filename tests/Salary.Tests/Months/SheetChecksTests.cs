using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>The checks of a sheet through the pages, and one person's change beside the whole computation.</summary>
public sealed class SheetChecksTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task C08_WithoutAPaymentDay_TheSheetIsNotSent()
    {
        var unit = await host.OpenUnitAsync("Sở Chưa Chi");
        await host.RecruitAsync(unit, "Đinh Văn Chi", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        var sheet = await host.SheetAsync(unit, 2026, 9);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);

        var response = await officer.PostFormAsync($"/tien-luong/thang/bang-luong/{sheet.Id}", new { sheet.Version });

        AssertEx.Shows(await Html.ReadAsync(response), "Nhập ngày chi trả (Điều 15.1).");
        Assert.Equal(SheetState.Open, (await host.SheetAsync(unit, 2026, 9)).State);
    }

    [Fact]
    public async Task C02_APersonOnTheSentSheetOfAnotherUnit_StopsTheSheet_WhenThatUnitTakesNothingBack()
    {
        var (from, to) = (await host.OpenUnitAsync("Sở Đã Nộp"), await host.OpenUnitAsync("Sở Chưa Nộp"));
        var person = await host.RecruitAsync(from, "Tô Thị Hai Nơi", 3, Since);
        await host.RecruitAsync(from, "Tô Thị Ở Lại", 3, Since);
        await host.RecruitAsync(to, "Tô Văn Ở Đây", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        await SubmitAsync(from, 2026, 9);
        await host.TransferAsync(person, from, to, new DateOnly(2026, 9, 16));
        await host.WorkAsync();

        // The late transfer proposes a truy thu there: no obstacle here, but somebody should look.
        var sheet = await host.SheetAsync(to, 2026, 9);
        var found = Assert.Single((await host.EntryAsync(sheet.Id, person))!.Findings, f => f.RuleId is "C02" or "L07");
        Assert.Equal(("L07", "Sở Đã Nộp đã nộp bảng lương tháng 09/2026 trả từ 16/09/2026 đến 30/09/2026; đơn vị đó có khoản truy thu."),
            (found.RuleId, found.Text));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", to);
        AssertEx.Shows(await officer.GetPageAsync($"/tien-luong/thang/bang-luong/{sheet.Id}?loc=co-luu-y"), "Lưu ý Sở Đã Nộp");

        // Dismissed there, the person would be paid twice.
        var clawback = await host.InDbAsync((SalaryDbContext db) => db.ArrearsProposals.AsNoTracking()
            .SingleAsync(a => a.PersonId == person && a.UnitId == from));
        await host.SendAsync(new DismissArrears((await host.SheetAsync(from, 2026, 9)).Id, [clawback.Id], "Đã thu bằng tiền mặt"));
        await Assert.ThrowsAsync<RuleViolationException>(() => SubmitAsync(to, 2026, 9)); // computed again first
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => SubmitAsync(to, 2026, 9));
        Assert.Contains("Tô Thị Hai Nơi: Sở Đã Nộp đã nộp", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task L01_MorePeopleThanTheQuotaOfTheUnitItself_IsNamed()
    {
        var unit = await host.OpenUnitAsync("Sở Vượt");
        var below = await host.OpenUnitAsync("Chi cục", "so", "so_ban_nganh", unit);
        await host.RecruitAsync(unit, "Vượt Văn Một", 3, Since);
        var outside = await host.RecruitAsync(unit, "Vượt Văn Hai", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var address = $"/tien-luong/thang/bang-luong/{(await host.SheetAsync(unit, 2026, 9)).Id}";
        AssertEx.ShowsNot(await officer.GetPageAsync(address), "L01");

        await host.HandleAsync<SalaryDbContext>(Quota(unit, 4));
        AssertEx.ShowsNot(await officer.GetPageAsync(address), "L01");
        await host.HandleAsync<SalaryDbContext>(Quota(below, 3)); // three of the four are given on

        AssertEx.Shows(await officer.GetPageAsync(address),
            "Lưu ý: Biên chế hành chính: ngày 30/09/2026 có 2 người, biên chế được giao 1.");

        // The quota the record names counts, not the kind of person.
        await host.HandleAsync<SalaryDbContext>(new EmployeeIdentityChanged(
            Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, outside, "L01-2", "Vượt Văn Hai", null, "CONG_CHUC", null, "NGOAI"));
        AssertEx.ShowsNot(await officer.GetPageAsync(address), "L01");
    }

    [Fact]
    public async Task L05_ARaiseThatIsDue_IsNamedUntilItIsDecided()
    {
        var unit = await host.OpenUnitAsync("Sở Đến Hạn");
        var person = await host.RecruitAsync(unit, "Hạ Văn Đến Hạn", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        var sheet = await host.SheetAsync(unit, 2026, 9);
        Assert.Equal(["L05"], (await host.EntryAsync(sheet.Id, person))!.Findings.Select(f => f.RuleId));

        await host.RaiseAsync(person, 4, new DateOnly(2026, 9, 1), "5/QĐ-STT");
        await host.WorkAsync();

        Assert.Empty((await host.EntryAsync(sheet.Id, person))!.Findings);
        Assert.Equal(
            (0, 10_531_125),
            ((await host.SheetAsync(unit, 2026, 9)).Sums.Warnings,
                (await host.SheetAsync(unit, 2026, 9)).Sums.FundInDong - (await host.SheetAsync(unit, 2026, 9)).Sums.ContributionsInDong));
    }

    [Fact]
    public async Task L06_PayThatChangedByMoreThanTwentyPercent_IsNamed()
    {
        var unit = await host.OpenUnitAsync("Sở Nhảy");
        var person = await host.RecruitAsync(unit, "Cao Văn Nhảy", 3, Since);
        await host.OpenMonthAsync(2026, 8);
        await host.RaiseAsync(person, 6, new DateOnly(2026, 9, 1), "6/QĐ-SN");
        await host.OpenMonthAsync(2026, 9);

        var found = (await host.EntryAsync((await host.SheetAsync(unit, 2026, 9)).Id, person))!.Findings.Single(f => f.RuleId == "L06");

        Assert.Equal("Lương và phụ cấp tăng 33% so với tháng trước: 9.487.500 thành 12.618.375.", found.Text);
    }

    [Fact]
    public async Task OnePersonsChange_LeavesTheSameSheetAsComputingEverybody()
    {
        var (unit, other) = (await host.OpenUnitAsync("Sở Từng Người"), await host.OpenUnitAsync("Sở Kia"));
        var first = await host.RecruitAsync(unit, "Bùi Văn Một", 3, Since, positionAllowance: 50);
        var leaving = await host.RecruitAsync(unit, "Bùi Văn Hai", 4, Since);
        await host.RecruitAsync(unit, "Bùi Văn Ba", 5, Since);
        var coming = await host.RecruitAsync(other, "Bùi Văn Bốn", 2, Since);
        await host.OpenMonthAsync(2026, 9);
        var sheetId = (await host.SheetAsync(unit, 2026, 9)).Id;

        await FillAsync(sheetId, first, 4, 500_000);
        await host.TransferAsync(leaving, unit, other, new DateOnly(2026, 9, 1));
        await host.TransferAsync(coming, other, unit, new DateOnly(2026, 9, 11));
        await host.RaiseAsync(first, 4, new DateOnly(2026, 9, 1), "9/QĐ-STN");
        await host.WorkAsync();
        await FillAsync(sheetId, first, 2, 0);
        var step = await StateAsync(sheetId);
        await RefreshEverybodyAsync(sheetId);

        Assert.Equal(await StateAsync(sheetId), step);
        Assert.Contains("\"People\":3", step, StringComparison.Ordinal);
    }

    private QuotaChanged Quota(Guid unit, int number) => new(
        Guid.CreateVersion7(), host.Clock.GetUtcNow(), null, Guid.CreateVersion7(), unit, "BC_HC", true, number, new DateOnly(2026, 1, 1),
        false);

    private async Task RefreshEverybodyAsync(Guid sheetId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SalaryDbContext>();
        var sheet = await db.PaySheets.SingleAsync(s => s.Id == sheetId, TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SheetWriter>().RefreshAsync(sheet, TestContext.Current.CancellationToken);
        db.Basis = new ChangeBasis("Tính lại cả bảng");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> StateAsync(Guid sheetId) => await host.InDbAsync(async (SalaryDbContext db) =>
    {
        var sheet = await db.PaySheets.AsNoTracking().SingleAsync(s => s.Id == sheetId);
        var totals = await db.SheetTotals.AsNoTracking().Where(t => t.SheetId == sheetId).OrderBy(t => t.KindCode).ThenBy(t => t.Code)
            .ToListAsync();
        var entries = await db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheetId).OrderBy(e => e.PersonId).ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(new { sheet.Sums, totals, entries });
    });

    private async Task FillAsync(Guid sheetId, Guid person, decimal days, long oneOff)
    {
        var version =
            await host.InDbAsync((SalaryDbContext db) => db.PaySheets.Where(s => s.Id == sheetId).Select(s => s.Version).SingleAsync());
        await host.SendAsync(
            new FillSheetInput(sheetId, person, version, days, null, null, null, oneOff, "Thưởng", null, true, "Bảng chấm công"));
    }

    private async Task SubmitAsync(Guid unit, int year, int month)
    {
        host.Clock.SetVietnameseTime(new DateOnly(year, month, 5));
        var sheet = await host.SheetAsync(unit, year, month);
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(year, month, 15)));
    }
}
