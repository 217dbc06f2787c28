using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>Every page a role works with: it answers, in both colours and on a phone, and axe and the console find nothing.</summary>
public sealed class PageTests(BrowserFixture browser)
{
    public static TheoryData<string, string> Pages => new()
    {
        { "nghiepvu", "/" },
        { "nghiepvu", "/can-bo" },
        { "nghiepvu", "/han-cap-nhat" },
        { "nghiepvu", "/quyet-dinh" },
        { "nghiepvu", "/to-chuc" },
        { "nghiepvu", "/danh-muc" },
        { "nghiepvu", "/danh-muc/ethnic_groups" },
        { "nghiepvu", "/thi-dua" },
        { "nghiepvu", "/dao-tao" },
        { "canbo.syt", "/" },
        { "canbo.syt", "/can-bo/nhap-excel" },
        { "canbo.syt", "/can-bo/them" },
        { "canbo.syt", "/bien-dong" },
        { "canbo.syt", "/tra-cuu-nhanh" },
        { "canbo.syt", "/thong-bao" },
        { "canbo.syt", "/tai-khoan" },
        { "canbo.syt", "/tien-luong" },
        { "sotaichinh", "/tien-luong/tinh-thu" },
        { "quantri", "/quan-tri/tai-khoan" },
        { "vanhanh", "/he-thong" },
        { "lanhdao", "/can-bo?q=nguyen" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InLightAndDarkAndOnAPhone_IsClean(string userName, string address)
    {
        await LookAsync(await browser.SignInAsync(userName), address);
        await LookAsync(await browser.SignInAsync(userName, dark: true), address);
        await LookAsync(await browser.SignInAsync(userName, width: 390, height: 844), address);
    }

    [Fact]
    public async Task SignInPage_IsClean() => await LookAsync(await browser.OpenAsync(), "/dang-nhap");

    [Fact]
    public async Task Profile_OfOwnUnit_IsClean()
    {
        var page = await browser.SignInAsync("canbo.syt");
        await page.GotoAsync("/can-bo");
        var address = await page.Locator("main tbody a[href^='/can-bo/']").First.GetAttributeAsync("href");

        await LookAsync(page, address!);
    }

    private static async Task LookAsync(IPage page, string address)
    {
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);

        var response = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(200, response!.Status);
        Assert.Empty(errors);
        Assert.Empty(await Axe.ViolationsAsync(page));
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{address} scrolls sideways by {overflow} px.");
        await page.Context.CloseAsync();
    }
}
