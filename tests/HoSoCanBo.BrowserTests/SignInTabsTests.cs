using HoSoCanBo.Accounts.Persistence;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>The log-in page open in two tabs, as after a session that ended: the second tab is not refused.</summary>
public sealed class SignInTabsTests(BrowserFixture browser)
{
    [Fact]
    public async Task SecondTab_AfterTheFirstHasLoggedIn_GoesOn_AndLogOutEndsBoth()
    {
        var first = await browser.OpenAsync();
        await first.GotoAsync("/dang-nhap");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync("/dang-nhap?ReturnUrl=%2Ftai-khoan");

        await SignInAsync(first);
        await Assertions.Expect(first.Locator("h1")).ToHaveTextAsync("Tổng quan");
        await SignInAsync(second);

        await second.WaitForURLAsync("**/tai-khoan");
        await Assertions.Expect(second.Locator(".toast-warning")).ToContainTextAsync("mttq");
        await second.ClickAsync(".account-button");
        await second.ClickAsync("form[action='/dang-xuat'] button:has-text('Đăng xuất'):not([formaction])");
        await second.WaitForURLAsync("**/dang-nhap");
        await first.ReloadAsync();
        Assert.Contains("/dang-nhap", first.Url, StringComparison.Ordinal);
    }

    private static async Task SignInAsync(IPage page)
    {
        await page.FillAsync("[name='Input.UserName']", "mttq");
        await page.FillAsync("[name='Input.Password']", DemoAccounts.Password);
        await page.ClickAsync("form:has([name='Input.Password']) button[type=submit]");
    }
}
