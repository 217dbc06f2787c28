using System.Net;
using HoSoCanBo.Salary.Contracts;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Jobs;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Months;

/// <summary>
/// A whole month as people play it in a browser: opened by the job, changed, sent, returned, sent again, consolidated, locked; then a
/// raise dated back, and its arrears next month.
/// </summary>
public sealed class WholeMonthTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly PayDay = new(2026, 10, 15);

    [Fact]
    public async Task D15_3_AMonth_FromOpeningToLock_AndTheArrearsOfABackDatedRaise()
    {
        // Open
        var unit = await host.OpenUnitAsync("Sở Thử nghiệm");
        var an = await host.RecruitAsync(unit, "Nguyễn Văn An", 3, new DateOnly(2015, 1, 1));
        await host.RecruitAsync(unit, "Trần Thị Bình", 5, new DateOnly(2015, 1, 1), positionAllowance: 50);
        await host.OpenMonthAsync(2026, 10);
        var (officer, finance) = await SignInAsync(unit);
        var sheet = await host.SheetAsync(unit, 2026, 10);
        var address = $"/tien-luong/thang/bang-luong/{sheet.Id}";
        AssertEx.Shows(await officer.GetPageAsync(address), "Nguyễn Văn An 01.003 3 3,00 7.590.000 1.897.500 721.050 8.766.450");

        // Change: five unpaid days (example V10)
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"{address}/nguoi/{an}",
                new { sheet.Version, UnpaidDays = 5, Note = "Đơn xin nghỉ ngày 05/10/2026" }),
            $"{address}/nguoi/{an}");
        AssertEx.Shows(await officer.GetPageAsync($"{address}/nguoi/{an}"), "LUONG: 7.590.000 x 5/22 = 1.725.000");

        // Submit
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 8));
        (officer, finance) = await SignInAsync(unit);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync(address, new { (await host.SheetAsync(unit, 2026, 10)).Version, PaidOn = PayDay }), address);
        var sent = await host.SheetAsync(unit, 2026, 10);
        Assert.Equal((SheetState.Submitted, PayDay), (sent.State, sent.PaidOn));
        Assert.Equal(64, sent.Hash!.Length);

        // Return, resubmit
        AssertEx.RedirectsTo(
            await finance.PostFormAsync($"{address}?handler=Return",
                new { sent.Version, Reason = "Thiếu đơn xin nghỉ", Until = new DateOnly(2026, 10, 14) }), address);
        Assert.Single(await host.Events.PublishedAsync<SheetReturned>(sheet.Id));
        AssertEx.Shows(await officer.GetPageAsync(address), "Thiếu đơn xin nghỉ");
        var returned = await host.SheetAsync(unit, 2026, 10);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync($"{address}/nguoi/{an}",
                new { returned.Version, Note = "Rút đơn xin nghỉ" }), $"{address}/nguoi/{an}");
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 14));
        (officer, finance) = await SignInAsync(unit);
        AssertEx.RedirectsTo(
            await officer.PostFormAsync(address, new { (await host.SheetAsync(unit, 2026, 10)).Version, PaidOn = PayDay }), address);

        // Consolidate by the job of day 25, which is a Sunday
        host.Clock.SetVietnameseTime(new DateOnly(2026, 10, 26), new TimeOnly(6, 30));
        await host.RunJobAsync(SalaryWindowsJob.Id);
        (officer, finance) = await SignInAsync(unit);
        var board = await finance.GetPageAsync("/tien-luong/thang/2026-10");
        AssertEx.Shows(board, "Đã tổng hợp");
        AssertEx.Shows(await finance.GetPageAsync("/tien-luong/thang/2026-10/bieu/TH-01"), "Sở Thử nghiệm");

        // Lock
        AssertEx.RedirectsTo(await finance.PostFormAsync("/tien-luong/thang/2026-10/khoa", new { SeenMissing = 0 }),
            "/tien-luong/thang/2026-10");
        Assert.Equal(SheetState.Locked, (await host.SheetAsync(unit, 2026, 10)).State);
        using var late = await officer.PostFormAsync($"{address}/nguoi/{an}",
            new { (await host.SheetAsync(unit, 2026, 10)).Version, UnpaidDays = 1, Note = "Muộn" });
        AssertEx.HasStatus(HttpStatusCode.BadRequest, late);

        // A raise dated back, and its arrears next month
        await host.RaiseAsync(an, 4, new DateOnly(2026, 10, 1), "15/QĐ-STN");
        await host.OpenMonthAsync(2026, 11);
        (officer, finance) = await SignInAsync(unit);
        var next = await host.SheetAsync(unit, 2026, 11);
        var arrears = $"/tien-luong/thang/bang-luong/{next.Id}/truy-linh";
        var waiting = await officer.GetPageAsync(arrears);
        AssertEx.Shows(waiting, "10/2026 1.043.625 964.309");
        AssertEx.Shows(waiting, "Quyết định 15/QĐ-STN");
        var proposal = waiting.QuerySelector("input[name='Input.ProposalIds']")!.GetAttribute("value")!;
        AssertEx.RedirectsTo(await officer.PostFormAsync(arrears, new Dictionary<string, string> { ["Input.ProposalIds"] = proposal }),
            arrears);
        Assert.Equal(1_043_625, (await host.SheetAsync(unit, 2026, 11)).Sums.ArrearsInDong);
        AssertEx.Shows(await officer.GetPageAsync($"/tien-luong/thang/bang-luong/{next.Id}/bien-dong"), "TRUYLINH");

        // Never twice for the same cause
        await host.RaiseAsync(an, 4, new DateOnly(2026, 10, 1), "15/QĐ-STN");
        await host.WorkAsync();
        AssertEx.Shows(await officer.GetPageAsync(arrears), "Không có khoản nào chờ nhận");
    }

    // A session does not outlive the days the test skips.
    private async Task<(HttpClient Officer, HttpClient Finance)> SignInAsync(Guid unit) =>
        (await host.SignInAsAsync("QUAN_TRI_DON_VI", unit), await host.SignInAsAsync("SO_TAI_CHINH"));
}
