using System.Globalization;
using System.Net;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Months;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>Who is missing is said before a month is locked; who is late asks, is let in and is told; many are sent at once.</summary>
public sealed class MissingSheetsTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);
    private static readonly DateOnly PayDay = new(2026, 10, 20);

    [Fact]
    public async Task D15_3_LockingWithSheetsMissing_NamesThem_AndAsksForTheReason()
    {
        var (sent, missing) = (await host.OpenUnitAsync("Sở Đã Nộp Đủ"), await host.OpenUnitAsync("Sở Còn Thiếu"));
        await host.RecruitAsync(sent, "Nguyễn Văn Nộp", 3, Since);
        await host.RecruitAsync(missing, "Trần Thị Thiếu", 3, Since);
        await host.OpenMonthAsync(2026, 10);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 8));
        await SubmitAsync(sent, 10);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 27));
        await host.SendAsync(new ConsolidateMonth("2026-10"));
        var finance = await host.SignInAsAsync("SO_TAI_CHINH");

        var page = await finance.GetPageAsync("/tien-luong/thang/2026-10/khoa");
        var seen = int.Parse(page.QuerySelector("[name='Input.SeenMissing']")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        using var unexplained = await finance.PostFormAsync("/tien-luong/thang/2026-10/khoa", new { SeenMissing = seen });
        using var stale = await finance.PostFormAsync("/tien-luong/thang/2026-10/khoa", new { SeenMissing = seen + 8, Reason = "Vội" });
        using var locked =
            await finance.PostFormAsync("/tien-luong/thang/2026-10/khoa", new { SeenMissing = seen, Reason = "Đơn vị đang giải thể" });

        AssertEx.Shows(page, "Sở Còn Thiếu");
        AssertEx.ShowsNot(page, "Sở Đã Nộp Đủ");
        AssertEx.Shows(await Html.ReadAsync(unexplained), "Ghi lý do khóa tháng khi còn thiếu bảng lương.");
        AssertEx.HasStatus(HttpStatusCode.BadRequest, stale);
        AssertEx.RedirectsTo(locked, "/tien-luong/thang/2026-10");
        AssertEx.Shows(await finance.GetPageAsync("/tien-luong/thang/2026-10"), $"khóa khi còn thiếu {seen} bảng lương");
        var month = await host.InDbAsync((SalaryDbContext db) => db.SalaryMonths.AsNoTracking()
            .SingleAsync(m => m.First == new DateOnly(2026, 10, 1)));
        Assert.Equal((MonthState.Locked, seen, "Đơn vị đang giải thể"), (month.State, month.LockedWithout, month.LockReason));
    }

    [Fact]
    public async Task D15_1_ALateUnit_Asks_IsLetInAmongMany_AndIsTold()
    {
        var unit = await host.OpenUnitAsync("Sở Xin Muộn");
        await host.RecruitAsync(unit, "Lê Văn Muộn", 3, Since);
        await host.OpenMonthAsync(2026, 9);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 9, 20));
        var (officer, finance) = (await host.SignInAsAsync("QUAN_TRI_DON_VI", unit), await host.SignInAsAsync("SO_TAI_CHINH"));
        var sheet = await host.SheetAsync(unit, 2026, 9);
        var address = $"/tien-luong/thang/bang-luong/{sheet.Id}";

        AssertEx.ShowsNot(await officer.GetPageAsync(address), "Nộp bảng lương");
        AssertEx.RedirectsTo(await officer.PostFormAsync($"{address}?handler=Ask", new { AskReason = "Kế toán nghỉ ốm" }), address);
        AssertEx.Shows(await finance.GetPageAsync("/tien-luong/thang/2026-09/nop-muon"), "Kế toán nghỉ ốm");
        AssertEx.RedirectsTo(
            await finance.PostFormAsync("/tien-luong/thang/2026-09/nop-muon", new Dictionary<string, string>
            {
                ["Input.Sheets"] = sheet.Id.ToString(), ["Input.Until"] = "24/09/2026", ["Input.Reason"] = "Đồng ý",
            }),
            "/tien-luong/thang/2026-09/nop-muon");

        var granted = Assert.Single(await host.Events.PublishedAsync<LateSubmissionGranted>(sheet.Id));
        Assert.Equal((new DateOnly(2026, 9, 24), unit), (granted.Until, granted.UnitId));
        Assert.Single(await host.Events.PublishedAsync<LateSubmissionAsked>(sheet.Id));
        AssertEx.Shows(await officer.GetPageAsync(address), "Nộp bảng lương");
    }

    [Fact]
    public async Task Return_GivesOneLastDay_OnThePageAndInTheNotice()
    {
        var unit = await host.OpenUnitAsync("Sở Một Hạn");
        await host.RecruitAsync(unit, "Hạn Văn Một", 3, Since);
        await host.OpenMonthAsync(2026, 12);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 12, 2));
        await SubmitAsync(unit, 12);
        var sent = await host.SheetAsync(unit, 2026, 12);

        await host.SendAsync(new ReturnSheet(sent.Id, sent.Version, "Sai hệ số", null)); // three working days end before day 10

        var told = Assert.Single(await host.Events.PublishedAsync<SheetReturned>(sent.Id));
        Assert.Equal((await host.SheetAsync(unit, 2026, 12)).LastDay, told.Until);
    }

    [Fact]
    public async Task D15_2_AHuyen_SendsManySheetsAtOnce_ButNothingIsNeverSent()
    {
        var district = await host.OpenUnitAsync("Ủy ban nhân dân huyện Hàng Loạt", "ubnd_huyen", "huyen");
        Guid[] units = [await host.OpenUnitAsync("Xã Một", "ubnd_xa", "huyen", district),
            await host.OpenUnitAsync("Xã Hai", "ubnd_xa", "huyen", district)];
        foreach (var unit in units)
        {
            await host.RecruitAsync(unit, "Người Văn Xã", 3, Since);
        }

        await host.OpenMonthAsync(2026, 11);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 11, 5));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", district);
        var page = $"/tien-luong/thang/2026-11/huyen/{district}";

        AssertEx.Shows(await officer.GetPageAsync(page), "Chưa đơn vị nào nộp nên chưa có gì để gửi");
        var version =
            await host.InDbAsync((SalaryDbContext db) =>
                db.DistrictSubmissions.Where(d => d.UnitId == district && d.First == new DateOnly(2026, 11, 1)).Select(d => d.Version)
                .SingleAsync());
        using var empty = await officer.PostFormAsync(page, new { Version = version, MissingReason = "Bận" });
        AssertEx.HasStatus(HttpStatusCode.BadRequest, empty);

        var sheets = new List<PaySheet>();
        foreach (var unit in units)
        {
            sheets.Add(await host.SheetAsync(unit, 2026, 11));
        }

        var done = await host.SendAsync(
            new SubmitMany([new SeenSheet(sheets[0].Id, sheets[0].Version), new SeenSheet(sheets[1].Id, sheets[1].Version + 7)], PayDay));
        Assert.Equal((1, 1), (done.Sent, done.Refused.Count)); // the stale one stops no other
        Assert.Equal(SheetState.Submitted, (await host.SheetAsync(units[0], 2026, 11)).State);
        AssertEx.RedirectsTo(await officer.PostFormAsync(page, new { Version = version, MissingReason = "Xã Hai mất điện" }), page);
        AssertEx.Shows(await officer.GetPageAsync(page), "Chưa đủ");
    }

    private async Task SubmitAsync(Guid unit, int month)
    {
        var sheet = await host.SheetAsync(unit, 2026, month);
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, PayDay.AddMonths(month - 10)));
    }
}
