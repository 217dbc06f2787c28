using HoSoCanBo.Testing.Import;
using Microsoft.Playwright;

namespace HoSoCanBo.BrowserTests;

/// <summary>
/// The first real job, as people do it: import from Excel, find a person, transfer, receive, see pay and training follow.
/// </summary>
public sealed class TransferJourneyTests(BrowserFixture browser)
{
    private const int Rows = 40;

    /// <summary>Not the unit whose salary month is played at the same time: new people there would hold its sheet up.</summary>
    private const string From = "87.SYT.CDC";

    [Fact]
    public async Task ImportedPerson_TransferredAndReceived_IsShownAtTheNewUnitEverywhere()
    {
        var sender = await browser.SignInAsync("canbo.syt");
        await ImportAsync(sender);
        var person = await FindAsync(sender, $"DT{ImportWorkbook.FirstNumber}");
        await TransferAsync(sender, person);

        var receiver = await browser.SignInAsync("canbo.snv");
        await receiver.GotoAsync("/bien-dong");
        await receiver.ClickAsync($"main tbody a:has-text(\"{person.Name}\")");
        await receiver.ClickAsync("button:has-text('Tiếp nhận hồ sơ')");

        await Assertions.Expect(receiver.Locator("main")).ToContainTextAsync("Đã tiếp nhận hồ sơ");
        await ExpectUnitAsync(receiver, $"/tien-luong/can-bo/{person.Id}");
        await ExpectUnitAsync(receiver, $"/dao-tao/can-bo/{person.Id}");
        var gone = await sender.GotoAsync($"/can-bo/{person.Id}");
        Assert.Contains("/bien-dong/", gone!.Url, StringComparison.Ordinal); // the record is the new unit's; where it went is told
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GotoAsync("/can-bo/nhap-excel");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload
        {
            Name = "can-bo.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = ImportWorkbook.Generated(Rows, unitCodePrefix: From),
        });
        await page.ClickAsync("button:has-text('Kiểm tra tệp')");
        await page.FillAsync("[name='Input.Reason']", "Theo hồ sơ giấy đang lưu");
        await page.ClickAsync("button:has-text('Ghi vào hồ sơ')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Đã ghi xong", new() { Timeout = 60_000 });
    }

    private static async Task<(string Id, string Name)> FindAsync(IPage page, string number)
    {
        await page.GotoAsync($"/can-bo?q={number}");
        var link = page.Locator("main tbody a[href^='/can-bo/']").First;
        var name = (await link.InnerTextAsync()).Trim();
        var address = await link.GetAttributeAsync("href");
        return (address!.Split('/')[2], name);
    }

    private static async Task TransferAsync(IPage page, (string Id, string Name) person)
    {
        await page.GotoAsync($"/can-bo/{person.Id}/dieu-chuyen");
        await page.FillAsync("[name='Input.Decision.Number']", "45/QĐ-SYT");
        await page.FillAsync("[name='Input.Decision.SignedOn']", "02/11/2026");
        await page.FillAsync("[name='Input.Decision.EffectiveFrom']", "16/11/2026");
        await page.FillAsync("[name='Input.Decision.Issuer']", "Sở Y tế");
        await page.SelectOptionAsync("[name='Input.TypeCode']", "DIEU_DONG");
        await page.FillAsync("#Input_ToUnitId-ts-control", "so noi vu");
        await page.PressAsync("#Input_ToUnitId-ts-control", "Enter"); // takes Sở Nội vụ, not a Ban below it
        await Assertions.Expect(page.Locator("#Input_ToUnitId + .unit-picker .item, .unit-picker .ts-control .item").First)
            .ToContainTextAsync("Sở Nội vụ");
        await Assertions.Expect(page.Locator(".unit-picker .ts-control .item").First).Not.ToContainTextAsync("Ban Thi đua");
        await page.ClickAsync("main button[type=submit]:has-text('Kiểm tra lại')");
        await page.ClickAsync("button:has-text('Gửi điều chuyển')");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(person.Name);
    }

    /// <summary>The other modules follow within moments; the page is opened again until it shows the unit.</summary>
    private static async Task ExpectUnitAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        for (var attempt = 0; attempt < 20 && !(await page.InnerTextAsync("main"))
            .Contains("Sở Nội vụ", StringComparison.Ordinal); attempt++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Sở Nội vụ");
    }
}
