using System.Globalization;
using System.Net;
using HoSoCanBo.Personnel.Deadlines.Jobs;
using HoSoCanBo.Personnel.Tests.Movements;
using HoSoCanBo.Testing;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Deadlines.Obligations;

/// <summary>Theo dõi đúng hạn on a host of its own, so that its figures are those of this test.</summary>
public sealed class TimelinessBoardTests(TimelinessBoardTests.OwnHost host) : IClassFixture<TimelinessBoardTests.OwnHost>
{
    private const string Board = "/han-cap-nhat/tong-hop";

    public sealed class OwnHost : HostFixture;

    [Fact]
    public async Task D20_2_Board_CountsWhatEachUnitAndOfficerDidOnTimeLateOrNotAtAll_InsideTheScope()
    {
        // Arrange: one transfer done on time, one late, one not at all, each by officers of its own
        var onTime = await (await new TransferScenario(host).PrepareAsync()).SentAsync();
        await onTime.ReceiveAsync();
        var late = await (await Earlier().PrepareAsync()).SentAsync();
        await late.ReceiveAsync();
        var open = await (await Earlier().PrepareAsync()).SentAsync();
        await host.RunJobAsync(UpdateObligationsJob.Id);
        var province = await host.SignInAsAsync("SNV_NGHIEP_VU");
        var stranger = await host.SignInAsAsync(TransferScenario.Officer, TransferScenario.Elsewhere);

        // Act
        var board = await province.GetPageAsync($"{Board}?don-vi={TransferScenario.From}");
        var own = await open.Sender.GetPageAsync(Board);

        // Assert: open, due soon, overdue, done on time, done late, whole percent of the three that can be judged
        string[] figures = ["1", "0", "1", "1", "1", "33%"];
        Assert.Equal(["Sở Tư pháp (trực tiếp)", .. figures], CellsOf(board, 0).Single());
        Assert.Equal([["0", "1", "0%"], ["1", "0", "100%"]], CellsOf(board, 1).Select(officer => officer[1..]));
        Assert.Contains(CellsOf(own, 0), row => row.SequenceEqual(["Sở Tư pháp (trực tiếp)", .. figures]));
        AssertEx.ShowsNot(await stranger.GetPageAsync(Board), "Sở Tư pháp");
        Assert.Equal(HttpStatusCode.NotFound, await TransferScenario.StatusAsync(stranger, $"{Board}?don-vi={TransferScenario.From}"));

        // and the officer sees the own late task behind the figure
        var tile = own.QuerySelectorAll(".stat-tiles a").Select(a => a.GetAttribute("href")!)
            .First(href => href.Contains("qua-han", StringComparison.Ordinal));
        var row = Assert.Single((await open.Sender.GetPageAsync(tile)).QuerySelectorAll("#list tbody tr"));
        Assert.Contains(open.Number, row.Words(), StringComparison.Ordinal);
        await AssertWorkbookAsync(province);
    }

    private TransferScenario Earlier() => new(host) { EffectiveFrom = new DateOnly(2026, 9, 7), SignedOn = new DateOnly(2026, 9, 4) };

    private static readonly string[] Headings = ["Chưa xong", "Sắp đến hạn", "Quá hạn", "Xong đúng hạn", "Xong muộn", "Tỷ lệ đúng hạn (%)"];

    private static async Task AssertWorkbookAsync(HttpClient province)
    {
        using var workbook = new MemoryStream(await province.GetByteArrayAsync(
            new Uri($"{Board}?don-vi={TransferScenario.From}&handler=Export", UriKind.Relative), TestContext.Current.CancellationToken));
        var rows = MiniExcel.Query(workbook, useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        var whole = rows.Single(r => (string?)r["Đơn vị"] == "Sở Tư pháp");
        Assert.Equal(
            ["1", "0", "1", "1", "1", "33"],
            Headings.Select(heading => Convert.ToString(whole[heading], CultureInfo.InvariantCulture)));
    }

    /// <summary>The words of the body of one of the page's tables.</summary>
    private static List<string[]> CellsOf(AngleSharp.Dom.IDocument page, int table) =>
        [.. page.QuerySelectorAll("main table")[table].QuerySelectorAll("tbody tr")
            .Select(r => r.QuerySelectorAll("td").Select(c => c.Words()).ToArray())];
}
