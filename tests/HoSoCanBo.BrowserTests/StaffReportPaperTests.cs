namespace HoSoCanBo.BrowserTests;

/// <summary>The reports of the ministry on paper: all columns, on A3 on its side.</summary>
public sealed class StaffReportPaperTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("bm01")]
    [InlineData("bm01-vc")]
    [InlineData("bm02")]
    public async Task Report_Printed_IsWhole(string form)
    {
        var page = await browser.SignInAsync("nghiepvu");
        await page.GotoAsync($"/can-bo/bao-cao/{form}");

        await Paper.AssertWholeAsync(page, isOnItsSide: true, "NGƯỜI LẬP BẢNG", "THỦ TRƯỞNG ĐƠN VỊ");
    }
}
