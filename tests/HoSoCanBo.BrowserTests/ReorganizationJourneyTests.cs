using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>Sắp xếp tổ chức as Sở Nội vụ does it: draft, dry run that blocks, places on the page, confirm, look, undo.</summary>
public sealed class ReorganizationJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task DissolvedUnit_GetsPlacesOnThePage_IsPlayed_AndUndone()
    {
        var page = await browser.SignInAsync("quantri");
        await DraftAsync(page);
        await page.SelectOptionAsync("[name='Input.Kind']", "Dissolve");
        await ChooseAsync(page, "Input_FromUnitId", "87.DVSN.VQGTC", "Vườn quốc gia Tràm Chim");
        await page.ClickAsync("button:has-text('Thêm thao tác')");

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("chưa có nơi đến");
        await Assertions.Expect(page.Locator("button:has-text('Xác nhận thực hiện')")).ToBeDisabledAsync();
        await page.Locator("input[list='place-targets']").First.FillAsync("87.SNV");
        await page.Locator("section:has(#unplaced) button:has-text('Ghi nơi đến')").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã ghi nơi đến của 1 đơn vị");

        page.Dialog += (_, dialog) => dialog.AcceptAsync(); // grave buttons ask first
        await page.ClickAsync("button:has-text('Xác nhận thực hiện')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Thực hiện xong", new() { Timeout = 60_000 });

        await page.ClickAsync("button:has-text('Hoàn tác trong ngày')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã hoàn tác lúc", new() { Timeout = 60_000 });
    }

    private static async Task DraftAsync(IPage page)
    {
        await page.GotoAsync("/to-chuc/sap-xep/moi");
        await page.FillAsync("[name='Input.Title']", "Giải thể Vườn quốc gia Tràm Chim");
        await page.FillAsync("[name='Input.Decision.Number']", "61/QĐ-UBND");
        await page.FillAsync("[name='Input.Decision.SignedOn']", "02/11/2026");
        await page.FillAsync("[name='Input.Decision.EffectiveFrom']", "16/11/2026");
        await page.FillAsync("[name='Input.Decision.Issuer']", "Ủy ban nhân dân Tỉnh");
        await page.ClickAsync("main button[type=submit]:has-text('Lập')");
        await page.WaitForURLAsync(new Regex("/to-chuc/sap-xep/[0-9a-f-]{36}"));
    }

    private static async Task ChooseAsync(IPage page, string field, string typed, string shown)
    {
        await page.FillAsync($"#{field}-ts-control", typed);
        await page.Locator($".ts-dropdown .option:has-text('{shown}')").First.ClickAsync();
    }
}
