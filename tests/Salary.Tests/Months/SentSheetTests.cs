using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>What is sent stays as it was sent; several at once send it once.</summary>
public sealed class SentSheetTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);
    private static readonly DateOnly PayDay = new(2026, 9, 15);

    [Fact]
    public async Task ASentSheet_StaysAsItsHashSays_WhateverChangesLater()
    {
        var unit = await host.OpenUnitAsync("Sở Niêm Phong");
        var person = await host.RecruitAsync(unit, "Niêm Thị Phong", 3, Since);
        var sheet = await OpenAsync(unit);
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, PayDay));
        var sent = await host.SheetAsync(unit, 2026, 9);

        await host.RaiseAsync(person, 4, new DateOnly(2026, 9, 1), "3/QĐ-SNP");
        await host.TransferAsync(person, unit, await host.OpenUnitAsync("Sở Khác"), new DateOnly(2026, 9, 10));
        await host.WorkAsync();
        await Assert.ThrowsAsync<RuleViolationException>(() => host.SendAsync(
            new FillSheetInput(sheet.Id, person, sent.Version, 1, null, null, null, null, null, null, false, "Muộn")));

        var now = await host.SheetAsync(unit, 2026, 9);
        Assert.Equal((sent.Hash, sent.Sums, sent.State), (now.Hash, now.Sums, now.State));
        Assert.Equal(now.Hash, await HashOfStoredAsync(now));
    }

    [Fact]
    public async Task TwoOfficersSendingAtOnce_SendItOnce()
    {
        var unit = await host.OpenUnitAsync("Sở Cùng Lúc");
        await host.RecruitAsync(unit, "Cùng Văn Lúc", 3, Since);
        var sheet = await OpenAsync(unit);

        var both = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Record.ExceptionAsync(() => host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, PayDay))).AsTask()));

        Assert.Contains(both, e => e is null);
        Assert.All(both.OfType<Exception>(), e => Assert.True(e is DbUpdateConcurrencyException or RuleViolationException, e.ToString()));
        var sent = await host.SheetAsync(unit, 2026, 9);
        Assert.Equal(SheetState.Submitted, sent.State);
        Assert.Equal(sent.Hash, await HashOfStoredAsync(sent));
    }

    [Fact]
    public async Task ALockedMonth_TakesNoChange_AndIsReopenedOnlyWithAReason()
    {
        var unit = await host.OpenUnitAsync("Sở Đã Khóa");
        var person = await host.RecruitAsync(unit, "Khóa Văn Sổ", 3, Since);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 6, 27));
        await host.SendAsync(new OpenMonth("2026-05"));
        await host.WorkAsync();
        await host.SendAsync(new ConsolidateMonth("2026-05"));
        await host.SendAsync(new LockMonth("2026-05", Reason: "Đơn vị không nộp"));
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");
        var sheet = await host.SheetAsync(unit, 2026, 5);

        var locked = await Assert.ThrowsAsync<RuleViolationException>(() => host.SendAsync(
            new FillSheetInput(sheet.Id, person, sheet.Version, 1, null, null, null, null, null, null, false, "Muộn")));
        Assert.Equal("salary.month-locked", locked.Code);
        Assert.Contains("truy lĩnh, truy thu", locked.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await host.EntryAsync(sheet.Id, person))!.HalfDaysOff);
        using var refused = await finance.PostFormAsync("/tien-luong/thang/2026-05?handler=Reopen", new { Reason = "" });
        AssertEx.Shows(await Html.ReadAsync(refused), "Ghi lý do mở lại tháng.");
        AssertEx.RedirectsTo(await finance.PostFormAsync("/tien-luong/thang/2026-05?handler=Reopen", new { Reason = "Bỏ sót một đơn vị" }),
            "/tien-luong/thang/2026-05");
    }

    private async Task<PaySheet> OpenAsync(Guid unit)
    {
        await host.OpenMonthAsync(2026, 9);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 9, 5));
        return await host.SheetAsync(unit, 2026, 9);
    }

    private Task<string> HashOfStoredAsync(PaySheet sheet) => host.InDbAsync(async (SalaryDbContext db) =>
    {
        var entries = await db.SheetEntries.AsNoTracking().Where(e => e.SheetId == sheet.Id).ToListAsync();
        var heads = await db.SheetHeads.AsNoTracking().SingleAsync(h => h.SheetId == sheet.Id);
        var arrears = await db.ArrearsProposals.AsNoTracking().Where(a => a.SheetId == sheet.Id).ToListAsync();
        return SheetHash.Of(sheet, sheet.PaidOn!.Value, entries, LineHeads.Parse(heads.HeadsJson), arrears);
    });
}
