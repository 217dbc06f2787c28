using System.Globalization;
using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Salary.Tests.Months.Outputs;

public sealed class PayOutputsTests(MonthHost host) : IClassFixture<MonthHost>
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    [Fact]
    public async Task Outputs_OfASubmittedSheet_ShowTheSameAmounts()
    {
        // Arrange
        var unit = await host.OpenUnitAsync("Sở In ấn");
        var person = await host.RecruitAsync(unit, "Võ Thị In", 3, Since, positionAllowance: 30);
        var colleague = await host.RecruitAsync(unit, "Bùi Văn Phụ", 5, Since);
        await host.OpenMonthAsync(2026, 7);
        await host.OpenMonthAsync(2026, 8);
        host.Clock.SetVietnameseTime(new DateOnly(2026, 8, 5));
        var sheet = await host.SheetAsync(unit, 2026, 8);
        Assert.True(sheet.Sums.FundInDong > 0);
        var address = $"/tien-luong/bang-luong/{sheet.Id}";
        var slip = $"/tien-luong/phieu-luong/{sheet.Id}/{person}";
        var self = await host.SignInAsAsync("CA_NHAN", employeeId: person);
        AssertEx.HasStatus(HttpStatusCode.NotFound, await GetAsync(self, slip));

        // Act
        await host.SendAsync(new SubmitSheet(sheet.Id, sheet.Version, new DateOnly(2026, 8, 15)));
        var officer = await host.SignInAsAsync("QUAN_TRI_DON_VI", unit);
        var form = await officer.GetPageAsync($"{address}/c02a");
        var own = await self.GetPageAsync(slip);

        // Assert
        var net = (await host.EntryAsync(sheet.Id, person))!.NetInDong + (await host.EntryAsync(sheet.Id, colleague))!.NetInDong;
        AssertEx.Shows(form, $"Tổng số tiền (viết bằng chữ): {AmountInWords.Of(net)}.");
        AssertEx.Shows(await officer.GetPageAsync($"{address}/mau-09"), Show.Number(net));
        AssertEx.Shows(own, "2.530.000 x 3,00");
        Assert.Single((await self.GetPageAsync("/tien-luong/phieu-luong")).QuerySelectorAll("tbody tr"));
        AssertEx.HasStatus(HttpStatusCode.NotFound, await GetAsync(self, $"/tien-luong/phieu-luong/{sheet.Id}/{colleague}"));
        using var excel = await GetAsync(officer, $"{address}/c02a?handler=Excel");
        await AssertWorkbookAsync(excel, net);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, await GetAsync(await host.SignInAsAsync("SNV_NGHIEP_VU"), $"{address}/c02a"));
        var list = await WorkbookAsync(officer, $"{address}/mau-09?handler=Excel");
        Assert.Contains($"<f>SUM(F6:H6)</f>", list, StringComparison.Ordinal);
        Assert.Contains($"<f>SUM(E6:E7)</f><v>{net}</v>", list, StringComparison.Ordinal);
        var change = await WorkbookAsync(officer, $"/tien-luong/thang/bang-luong/{sheet.Id}/bien-dong?handler=Excel");
        Assert.Equal(2, change.Split($"<v>{sheet.Sums.FundInDong}</v>").Length - 1); // this month, the month before
        Assert.Contains("<f>M5-M6-M4</f><v>0</v>", change, StringComparison.Ordinal);
    }

    private static async Task<string> WorkbookAsync(HttpClient client, string url)
    {
        using var file = await GetAsync(client, url);
        using var zip = new ZipArchive(await file.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        // the prefix of the format
        return (await sheet.ReadToEndAsync(TestContext.Current.CancellationToken)).Replace("x:", "", StringComparison.Ordinal);
    }

    /// <summary>Valid for Excel, the sums as formulas with their values, and no column too narrow for its amounts.</summary>
    private static async Task AssertWorkbookAsync(HttpResponseMessage excel, long net)
    {
        using var document =
            SpreadsheetDocument.Open(await excel.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var sheet = Assert.Single(document.WorkbookPart!.WorksheetParts).Worksheet!;
        var total = Assert.Single(sheet.Descendants<Cell>(), c => c.CellValue?.Text == net.ToString(CultureInfo.InvariantCulture));
        Assert.StartsWith("SUM(", total.CellFormula!.Text, StringComparison.Ordinal);
        Assert.All(sheet.Descendants<Column>().Skip(4), c => Assert.True(c.Width! > 7));
        Assert.True(sheet.Descendants<Column>().Last().Width! > Show.Number(net).Length);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string url) =>
        client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
}
