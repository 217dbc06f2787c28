using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>
/// A salary month as people play it: opened, changed, sent, returned, sent again, gathered by a huyện with a unit missing, consolidated,
/// locked; then a raise dated back, its arrears in the next month, the forms and the payslip.
/// </summary>
public sealed class SalaryMonthJourneyTests(BrowserFixture browser)
{
    private static readonly DateOnly Today = TimeProvider.System.TodayInVietnam();
    private static readonly DateOnly Closed = new DateOnly(Today.Year, Today.Month, 1).AddMonths(-1);

    private static string MonthPage => $"/tien-luong/thang/{Closed:yyyy-MM}";

    [Fact]
    public async Task D15_AMonth_FromOpeningToTheArrearsOfTheNext()
    {
        var finance = await browser.SignInAsync("sotaichinh");
        var officer = await browser.SignInAsync("quantri.syt");
        await OpenAsync(finance, Closed);
        var sheet = await SheetOfAsync(officer, MonthPage);
        var person = await SendAsync(finance, officer, sheet);
        await ReturnAndSendAgainAsync(finance, officer, sheet, person);
        await GatherAsync(finance);
        await ConsolidateAndLockAsync(finance);
        await RaiseDatedBackAsync(finance, officer, person);
        var next = new DateOnly(Today.Year, Today.Month, 1);
        await OpenAsync(finance, next);
        await AcceptArrearsAsync(officer, await SheetOfAsync(officer, $"/tien-luong/thang/{next:yyyy-MM}"));
        await LookAtOutputsAsync(officer, sheet, person);
    }

    private static async Task OpenAsync(IPage page, DateOnly month)
    {
        await page.GotoAsync($"/tien-luong/thang/{month:yyyy-MM}");
        await page.ClickAsync("button:has-text('Mở bảng lương tháng')");
        for (var attempt = 0; attempt < 60 && !(await page.InnerTextAsync("body"))
            .Contains("Các đơn vị đang nộp", StringComparison.Ordinal); attempt++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("Các đơn vị đang nộp");
    }

    /// <summary>The sheet of the officer's own unit: address without anything behind it.</summary>
    private static async Task<string> SheetOfAsync(IPage page, string monthPage)
    {
        await page.GotoAsync(monthPage);
        return (await page.Locator("main tbody a[href^='/tien-luong/thang/bang-luong/']").First.GetAttributeAsync("href"))!;
    }

    /// <summary>
    /// The window is over, so Sở Tài chính lets the unit be late; days without pay and a one-off amount are filled in first.
    /// </summary>
    private static async Task<string> SendAsync(IPage finance, IPage officer, string sheet)
    {
        await finance.GotoAsync(sheet);
        await finance.ClickAsync("summary:has-text('Cho nộp muộn')");
        await finance.FillAsync("[name='Input.Reason']", "Đơn vị mất điện");
        await finance.FillAsync("[name='Input.Until']", Day(Today.AddDays(2)));
        await finance.ClickAsync("button:has-text('Cho nộp muộn')");
        await ExpectAsync(finance, "Đã cho nộp muộn đến");

        await officer.GotoAsync(sheet);
        var person = (await officer.Locator("main tbody a[href*='/nguoi/']").First.GetAttributeAsync("href"))!.Split('/')[^1];
        await officer.GotoAsync($"{sheet}/nguoi/{person}");
        await officer.FillAsync("[name='Input.UnpaidDays']", "2");
        await officer.FillAsync("[name='Input.OneOffInDong']", "500000");
        await officer.FillAsync("[name='Input.OneOffName']", "Thưởng đột xuất");
        await officer.FillAsync("[name='Input.Note']", "Đơn xin nghỉ; Quyết định thưởng 12/QĐ");
        await officer.ClickAsync("button:has-text('Ghi và tính lại')");
        await ExpectAsync(officer, "Thưởng đột xuất");
        await SubmitAsync(officer, sheet);
        return person;
    }

    private static async Task SubmitAsync(IPage officer, string sheet)
    {
        await officer.GotoAsync(sheet);
        await officer.FillAsync("[name='Input.PaidOn']", Day(Closed.AddDays(19)));
        await PressAndConfirmAsync(officer, "main button:has-text('Nộp bảng lương')");
        await ExpectAsync(officer, "Mã kiểm tra");
    }

    private static async Task ReturnAndSendAgainAsync(IPage finance, IPage officer, string sheet, string person)
    {
        await finance.GotoAsync(sheet);
        await finance.ClickAsync("summary:has-text('Trả lại đơn vị')");
        await finance.FillAsync("[name='Input.Reason']", "Thiếu đơn xin nghỉ");
        await finance.ClickAsync("button.btn:has-text('Trả lại')");
        await ExpectAsync(finance, "Đã trả lại bảng lương");

        await officer.GotoAsync(sheet);
        await ExpectAsync(officer, "Thiếu đơn xin nghỉ");
        await officer.GotoAsync($"{sheet}/nguoi/{person}");
        await officer.FillAsync("[name='Input.UnpaidDays']", "0");
        await officer.FillAsync("[name='Input.Note']", "Rút đơn xin nghỉ");
        await officer.ClickAsync("button:has-text('Ghi và tính lại')");
        await ExpectAsync(officer, "Đã ghi và tính lại");
        await SubmitAsync(officer, sheet);
    }

    /// <summary>
    /// All late units are let in at once, the huyện sends for one of them; then what is there goes on, with the list of the rest and a
    /// reason.
    /// </summary>
    private async Task GatherAsync(IPage finance)
    {
        await finance.GotoAsync(MonthPage);
        var district = (await finance.Locator("main a[href*='/huyen/']:has-text('huyện Cao Lãnh')").First.GetAttributeAsync("href"))!;
        await finance.GotoAsync(district);
        await finance.ClickAsync("summary:has-text('Cho gửi muộn')");
        await finance.FillAsync("details [name='Input.Reason']", "Huyện xin gửi muộn");
        await finance.FillAsync("details [name='Input.Until']", Day(Today.AddDays(2)));
        await finance.ClickAsync("details button:has-text('Cho gửi muộn')");
        await finance.GotoAsync($"{MonthPage}/nop-muon");
        await finance.CheckAsync("[data-select-all]");
        await finance.FillAsync("[name='Input.Until']", Day(Today.AddDays(2)));
        await finance.FillAsync("[name='Input.Reason']", "Cho cả các đơn vị trực thuộc");
        await finance.ClickAsync("button:has-text('Cho các đơn vị được chọn nộp muộn')");
        await ExpectAsync(finance, "đơn vị nộp muộn đến hết ngày");

        var gatherer = await browser.SignInAsync("quantri.caolanh");
        await gatherer.GotoAsync(district);
        await ExpectAsync(gatherer, "chưa có gì để gửi");
        await gatherer.ClickAsync("a:has-text('Nộp thay các đơn vị')");
        await gatherer.UncheckAsync("[data-select-all]");
        await gatherer.Locator("[data-select-row]").First.CheckAsync();
        await gatherer.FillAsync("[name='Input.PaidOn']", Day(Closed.AddDays(19)));
        await PressAndConfirmAsync(gatherer, "button:has-text('Nộp các bảng được chọn')");
        await ExpectAsync(gatherer, "Đã nộp 1 bảng lương");
        await gatherer.GotoAsync(district);
        await gatherer.FillAsync("[name='Input.MissingReason']", "Kế toán các xã đang tập huấn");
        await gatherer.ClickAsync("button:has-text('bảng lương'):has-text('Gửi')");
        await ExpectAsync(gatherer, "Kế toán các xã đang tập huấn");
    }

    private static async Task ConsolidateAndLockAsync(IPage finance)
    {
        await finance.GotoAsync(MonthPage);
        await finance.ClickAsync("button:has-text('Tổng hợp')");
        await finance.GotoAsync($"{MonthPage}/bieu/TH-01");
        await Assertions.Expect(finance.Locator("main table")).ToBeVisibleAsync();
        foreach (var table in await finance.Locator(".tabs a").EvaluateAllAsync<string[]>("links => links.map(l => l.pathname)"))
        {
            await finance.GotoAsync(table);
            if (await finance.Locator("main tbody tr").CountAsync() == 0)
            {
                continue; // nothing of this kind in the month
            }

            await Paper.AssertWholeAsync(finance, isOnItsSide: await finance.Locator("main tr >> nth=0").Locator("th").CountAsync() >= 8,
                "Người lập", "Thủ trưởng");
        }

        await finance.GotoAsync(MonthPage);
        await finance.ClickAsync("a:has-text('Khóa tháng')");
        await ExpectAsync(finance, "Đơn vị còn thiếu");
        await finance.FillAsync("[name='Input.Reason']", "Các đơn vị còn lại nộp bằng giấy");
        await finance.ClickAsync("button:has-text('Khóa tháng')");
        await ExpectAsync(finance, "Đã khóa tháng");
    }

    /// <summary>So great a raise waits for a second person, who is never the one who asked.</summary>
    private static async Task RaiseDatedBackAsync(IPage finance, IPage officer, string person)
    {
        await officer.GotoAsync($"/tien-luong/can-bo/{person}/quyet-dinh-luong");
        await officer.FillAsync("[name='Input.Decision.Number']", "45/QĐ-SYT");
        await officer.FillAsync("[name='Input.Decision.SignedOn']", Day(Today.AddDays(-1)));
        await officer.FillAsync("[name='Input.Decision.EffectiveFrom']", Day(Closed));
        await officer.FillAsync("[name='Input.Decision.Issuer']", "Sở Y tế");
        await officer.SelectOptionAsync("[name='Input.Line.Change']", "RegularStep");
        await officer.FillAsync("[name='Input.Line.RankCode']", "01.001");
        await officer.FillAsync("[name='Input.Line.Step']", "6");
        await officer.ClickAsync("button:has-text('Ghi dòng lương')");
        await officer.WaitForURLAsync($"**/tien-luong/can-bo/{person}");
        await officer.GotoAsync("/tien-luong/cho-duyet");
        await ExpectAsync(officer, "45/QĐ-SYT");
        await Assertions.Expect(officer.Locator("main button:has-text('Duyệt')")).ToHaveCountAsync(0);
        await finance.GotoAsync("/tien-luong/cho-duyet");
        await finance.Locator("section:has-text('45/QĐ-SYT') button:text-is('Duyệt')").ClickAsync();
        await ExpectAsync(finance, "Đã duyệt");
    }

    private static async Task AcceptArrearsAsync(IPage officer, string sheet)
    {
        var accept = officer.Locator("button:has-text('Nhận vào bảng lương')");
        await officer.GotoAsync($"{sheet}/truy-linh");
        for (var attempt = 0; attempt < 60 && await accept.CountAsync() == 0; attempt++)
        {
            await officer.WaitForTimeoutAsync(500);
            await officer.ReloadAsync();
        }

        await ExpectAsync(officer, "45/QĐ-SYT");
        await accept.ClickAsync();
        await ExpectAsync(officer, "Đã nhận 1 khoản vào bảng lương");
        await officer.GotoAsync($"{sheet}/bien-dong");
        await ExpectAsync(officer, "TRUYLINH");
    }

    private async Task LookAtOutputsAsync(IPage officer, string sheet, string person)
    {
        var id = sheet.Split('/')[^1];
        await officer.GotoAsync($"/tien-luong/bang-luong/{id}/c02a");
        await ExpectAsync(officer, "viết bằng chữ");
        await Paper.AssertWholeAsync(officer, isOnItsSide: true, "Người lập", "Kế toán trưởng", "Thủ trưởng đơn vị");
        await ExpectAsync(officer, "Thực lĩnh");
        var download = officer.WaitForDownloadAsync();
        await officer.ClickAsync("a:has-text('Tải Excel')");
        Assert.EndsWith(".xlsx", (await download).SuggestedFilename, StringComparison.Ordinal);
        await officer.GotoAsync($"/tien-luong/bang-luong/{id}/mau-09");
        await ExpectAsync(officer, "Tổng số");
        await Paper.AssertWholeAsync(officer, isOnItsSide: true, "Người lập", "Kế toán trưởng", "Thủ trưởng đơn vị");
        await officer.GotoAsync($"/tien-luong/phieu-luong/{id}/{person}");
        await ExpectAsync(officer, "Thưởng đột xuất");
        var self = await browser.SignInAsync("canhan");
        await self.GotoAsync("/tien-luong/phieu-luong");
        await ExpectAsync(self, "Phiếu lương của tôi");
    }

    private static async Task PressAndConfirmAsync(IPage page, string button)
    {
        page.Dialog += Accept;
        await page.ClickAsync(button);
        await page.WaitForLoadStateAsync();
        page.Dialog -= Accept;

        static void Accept(object? sender, IDialog dialog) => _ = dialog.AcceptAsync();
    }

    private static Task ExpectAsync(IPage page, string text) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
