using System.IO.Compression;
using System.Xml.Linq;
using HoSoCanBo.BuildingBlocks.Workbooks;

namespace HoSoCanBo.BuildingBlocks.Tests.Workbooks;

public sealed class WorkbookFileTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task Columns_AreAsWideAsWhatStandsInThem_AndTheHeadingsStayInSight()
    {
        const string longName = "Trung tâm Kiểm soát bệnh tật tỉnh Đồng Tháp";
        Dictionary<string, object?>[] rows = [new() { ["STT"] = 1, ["Đơn vị"] = "Sở Y tế" }, new() { ["STT"] = 2, ["Đơn vị"] = longName }];

        var file = await WorkbookFile.OfAsync(rows, "Đơn vị", TestContext.Current.CancellationToken);

        using var zip = new ZipArchive(new MemoryStream(file));
        await using var stream = await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(TestContext.Current.CancellationToken);
        var sheet = await XDocument.LoadAsync(stream, LoadOptions.None, TestContext.Current.CancellationToken);
        var widths = sheet.Descendants(Main + "col").Select(c => (double)c.Attribute("width")!).ToList();
        Assert.True(widths[0] < 12, $"STT: {widths[0]}");
        Assert.True(widths[1] >= longName.Length, $"Đơn vị: {widths[1]}");
        Assert.Equal("frozen", (string?)Assert.Single(sheet.Descendants(Main + "pane")).Attribute("state"));
    }

    [Fact]
    public async Task NoRows_IsAFileAllTheSame() =>
        Assert.NotEmpty(await WorkbookFile.OfAsync([], "Trống", TestContext.Current.CancellationToken));
}
