using System.Net;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Records.Exports;

/// <summary>
/// A large list is made in the background with the rights of who ordered it; a notice leads to the file, which is his alone.
/// </summary>
public sealed class ExportRunTests(ExportRunTests.SmallHost host) : IClassFixture<ExportRunTests.SmallHost>
{
    private const int Most = 3;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_OfManyPeople_IsMadeInTheBackground_AndANoticeLeadsToIt()
    {
        // Arrange
        var word = await AddPeopleAsync(Most + 1);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var other = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var page = await officer.GetPageAsync($"/can-bo/ket-xuat.xlsx?q={word}");
        AssertEx.Shows(page, $"Danh sách có {Most + 1} người nên tệp được lập ở chế độ nền");
        using var ordered = await officer.PostFormAsync($"/can-bo/ket-xuat.xlsx?q={word}&handler=Large",
            new { RunId = Guid.CreateVersion7() }, formUrl: $"/can-bo/ket-xuat.xlsx?q={word}");
        var run = await WaitAsync(ordered);
        await host.WaitForDeliveryAsync();

        // Assert
        Assert.Equal((ExportState.Done, Most + 1), (run.State, run.PeopleCount));
        AssertEx.Shows(await officer.GetPageAsync("/thong-bao"), $"Tệp kết xuất {Most + 1} người đã lập xong.");
        AssertEx.ShowsNot(await other.GetPageAsync("/thong-bao"), "Tệp kết xuất");
        Assert.Equal(run.Id, Assert.Single(await host.Events.PublishedAsync<ExportMade>(run.Id)).RunId);
        var rows = await RowsAsync(officer, run.Id);
        Assert.Equal(Most + 1, rows.Count);
        Assert.Contains("Số hiệu cán bộ", rows[0].Keys);
        using var stranger = await other.GetAsync(new Uri($"/can-bo/ket-xuat/{run.Id}?handler=File", UriKind.Relative), Cancelled);
        AssertEx.HasStatus(HttpStatusCode.NotFound, stranger);
    }

    [Fact]
    public async Task Full_OfManyPeople_KeepsThePayFromWhoMayNotSeeIt()
    {
        // Arrange: the figure stands nowhere else; the rights are those of the order
        var word = await AddPeopleAsync(Most + 1);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var without = await host.SignInAsAsync("SNV_NGHIEP_VU");

        // Act
        var seen = await RowsAsync(officer, (await WaitAsync(await OrderFullAsync(officer, word))).Id);
        var hidden = await RowsAsync(without, (await WaitAsync(await OrderFullAsync(without, word))).Id);

        // Assert
        Assert.All(seen, r => Assert.Equal(6.78, Assert.IsType<double>(r["Hệ số"]), 3));
        Assert.Equal(Most + 1, hidden.Count);
        Assert.All(hidden, r => Assert.DoesNotContain(r.Values, v => v is double and > 6.77 and < 6.79));
    }

    [Fact]
    public async Task Found_ByCriteria_OfManyPeople_IsMadeInTheBackground_WithItsColumnsAndWithoutPay()
    {
        // Arrange
        var word = await AddPeopleAsync(Most + 1);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var without = await host.SignInAsAsync("SNV_NGHIEP_VU");
        var address = $"/can-bo/tim-kiem/ket-xuat.xlsx?dk={Uri.EscapeDataString($"1~ho_ten~chua~{word}")}&cot=he_so&cot=ma_ngach";

        // Act
        var page = await officer.GetPageAsync(address);
        AssertEx.Shows(page, $"Kết quả có {Most + 1} người nên tệp được lập ở chế độ nền");
        var run = await WaitAsync(await OrderFoundAsync(officer, address));
        var seen = await RowsAsync(officer, run.Id);
        var hidden = await RowsAsync(without, (await WaitAsync(await OrderFoundAsync(without, address))).Id);

        // Assert
        Assert.Equal((ExportState.Done, Most + 1), (run.State, run.PeopleCount));
        Assert.Equal(Most + 1, seen.Count);
        Assert.All(seen, r => Assert.Equal(6.78, Assert.IsType<double>(r["Hệ số"]), 3));
        Assert.Equal(Most + 1, hidden.Count);
        Assert.All(hidden, r => Assert.DoesNotContain(r.Values, v => v is double and > 6.77 and < 6.79));
    }

    [Fact]
    public async Task List_OfFewPeople_IsSentAtOnce()
    {
        var word = await AddPeopleAsync(Most);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        using var response = await officer.GetAsync(new Uri($"/can-bo/ket-xuat.xlsx?q={word}", UriKind.Relative), Cancelled);

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> OrderFullAsync(HttpClient client, string word) => client.PostFormAsync(
        $"/can-bo/ket-xuat.xlsx?q={word}", new { Reason = "Rà soát" }, $"/can-bo/ket-xuat.xlsx?q={word}&handler=Full");

    private static Task<HttpResponseMessage> OrderFoundAsync(HttpClient client, string address) =>
        client.PostFormAsync($"{address}&handler=Large", new { RunId = Guid.CreateVersion7() }, formUrl: address);

    private static async Task<List<IDictionary<string, object?>>> RowsAsync(HttpClient client, Guid run)
    {
        using var response = await client.GetAsync(new Uri($"/can-bo/ket-xuat/{run}?handler=File", UriKind.Relative), Cancelled);
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var file = new MemoryStream(await response.Content.ReadAsByteArrayAsync(Cancelled));
        return [.. MiniExcel.Query(file, useHeaderRow: true).Cast<IDictionary<string, object?>>().Select(r => r.ToDictionary())];
    }

    private async Task<string> AddPeopleAsync(int count)
    {
        var word = TestPeople.UniqueWord();
        for (var i = 0; i < count; i++)
        {
            await TestPeople.AddAsync(host, $"Lê Văn {word}", change: Pay);
        }

        return word;
    }

    private static void Pay(Employee person) =>
        (person.RankCode, person.SalaryStep, person.CoefficientInHundredths, person.SalaryFrom) =
        ("01.003", 4, 678, new DateOnly(2024, 5, 1));

    private async Task<ExportRun> WaitAsync(HttpResponseMessage ordered)
    {
        AssertEx.HasStatus(HttpStatusCode.Redirect, ordered);
        var id = Guid.Parse(ordered.Headers.Location!.OriginalString.Split('/')[^1]);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var look = 0; look < 1200; look++)
        {
            var run = await host.InDbAsync((PersonnelDbContext db) => db.ExportRuns.AsNoTracking().SingleAsync(r => r.Id == id, Cancelled));
            if (!run.IsWaiting)
            {
                return run;
            }

            await timer.WaitForNextTickAsync(Cancelled);
        }

        throw new TimeoutException("The export still waits.");
    }

    /// <summary>A host to which four people are many.</summary>
    public sealed class SmallHost : HostFixture
    {
        /// <inheritdoc />
        protected override void Configure(IWebHostBuilder host) => host.UseSetting("Exports:PeopleAtOnce", $"{Most}");
    }
}
