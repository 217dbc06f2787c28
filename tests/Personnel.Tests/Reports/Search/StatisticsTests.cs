using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>Đ9.3: a table by two free criteria; its totals agree with the lists behind it.</summary>
public sealed class StatisticsTests(HostFixture host)
{
    private static readonly Guid Health = StableId.From("unit:87.SYT");
    private static readonly Guid Population = StableId.From("unit:87.SYT.CCDS");

    [Theory]
    [InlineData("gioi_tinh", "trinh_do_chuyen_mon")]
    [InlineData("nhom-tuoi", "dang_vien")]
    [InlineData("co-quan", "gioi_tinh")]
    [InlineData("don-vi", "nhom-tuoi")]
    [InlineData("cap", "dan_toc_thieu_so")]
    [InlineData("ngach", "doi_tuong")]
    [InlineData("chuc_vu", null)]
    public async Task D9_3_every_cell_leads_to_as_many_people_as_it_says(string rows, string? columns)
    {
        // Arrange
        var cases = await DifferentPeopleAsync();
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act
        var page = await business.GetPageAsync(StatisticOf(cases, rows, columns));

        // Assert
        var links = page.QuerySelectorAll("#bang-thong-ke td a").Select(a => (Count: NumberOf(a), Url: a.GetAttribute("href")!)).ToList();
        Assert.NotEmpty(links);
        foreach (var (count, url) in links)
        {
            Assert.Equal(count, SearchCases.IdsOf(await business.GetPageAsync(url)).Count);
        }

        Assert.Equal(cases.People.Count, NumberOf(page.QuerySelector("#bang-thong-ke tfoot td:last-child")!));
        Assert.Equal(cases.People.Count, page.QuerySelectorAll("#bang-thong-ke tbody tr td:last-child").Sum(NumberOf));
    }

    [Fact]
    public async Task D9_3_counts_are_those_of_the_people_and_the_workbook_says_the_same()
    {
        // Arrange
        var cases = await DifferentPeopleAsync();
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));
        var address = StatisticOf(cases, "gioi_tinh", "dang_vien");

        // Act
        var page = await business.GetPageAsync(address);
        using var workbook =
            await business.GetAsync(new Uri(address + "&handler=Export", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        string[][] expected = [["Giới tính", "Có", "Không", "Tổng số"], ["Nam", "1", "2", "3"], ["Nữ", "2", "1", "3"],
            ["Chưa có thông tin", "0", "1", "1"], ["Tổng số", "3", "4", "7"]];
        Assert.Equal(expected,
            page.QuerySelectorAll("#bang-thong-ke tr").Select(r => r.QuerySelectorAll("th, td").Select(c => c.Words()).ToArray()));
        AssertEx.HasStatus(HttpStatusCode.OK, workbook);
        using var content = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = MiniExcel.Query(content).Cast<IDictionary<string, object>>()
            .Select(r => r.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)));
        Assert.Equal(expected, rows);
    }

    [Fact]
    public async Task D9_3_as_of_a_day_people_count_where_they_stood()
    {
        // Arrange
        var cases = new SearchCases(host);
        await cases.AddAsync(e => e.MoveTo(TestPeople.Unit, null, new DateOnly(2020, 7, 1), Guid.CreateVersion7()), Population,
            since: new DateOnly(2016, 1, 4));
        await cases.AddAsync(e => e.Leave("NGHI_HUU", new DateOnly(2024, 3, 1), Guid.CreateVersion7()), Population,
            since: new DateOnly(2016, 1, 4));
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act
        var then = await business.GetPageAsync(StatisticOf(cases, "co-quan", "trang_thai") + "&ngay=31/12/2018");
        var now = await business.GetPageAsync(StatisticOf(cases, "co-quan", null));

        // Assert
        Assert.Equal(["Sở Y tế 2 2", "Tổng số 2 2"],
            then.QuerySelectorAll("#bang-thong-ke tbody tr, #bang-thong-ke tfoot tr").Select(r => r.Words()));
        Assert.Equal(["Sở Tư pháp 1", "Tổng số 1"],
            now.QuerySelectorAll("#bang-thong-ke tbody tr, #bang-thong-ke tfoot tr").Select(r => r.Words()));
        Assert.Equal(2,
            SearchCases.IdsOf(await business.GetPageAsync(then.QuerySelector("#bang-thong-ke tbody td a")!.GetAttribute("href")!)).Count);
    }

    [Fact]
    public async Task D7_3_i_the_department_of_home_affairs_counts_the_province_but_never_by_pay()
    {
        // Arrange
        var cases = await DifferentPeopleAsync();
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));
        var head = await host.SignInAsAsync("THU_TRUONG", Health);

        // Act
        var province = await business.GetPageAsync(StatisticOf(cases, "co-quan", null));
        var own = await head.GetPageAsync(StatisticOf(cases, "co-quan", null));
        using var byStep = await business.GetAsync(
            new Uri(StatisticOf(cases, "bac_luong", null), UriKind.Relative), TestContext.Current.CancellationToken);
        using var withPay =
            await business.GetAsync(new Uri(StatisticOf(cases, "gioi_tinh", null) + "&dk=1~he_so~tu-den~2~", UriKind.Relative),
                TestContext.Current.CancellationToken);

        // Assert
        Assert.Equal(7, NumberOf(province.QuerySelector("#bang-thong-ke tfoot td:last-child")!));
        Assert.Equal(cases.Counted(e => e.UnitId == Population || e.UnitId == Health).Count,
            NumberOf(own.QuerySelector("#bang-thong-ke tfoot td:last-child")!));
        await AssertEx.HasSummaryErrorAsync(byStep, "Không có cách phân “bac_luong”");
        await AssertEx.HasSummaryErrorAsync(withPay, "tài khoản không được xem lương (Điều 7.3)");
    }

    [Fact]
    public async Task D9_3_a_saved_search_of_somebody_else_is_refused_in_words()
    {
        // Arrange
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act
        using var unknown = await business.GetAsync(
            new Uri($"/can-bo/thong-ke?hang=gioi_tinh&bo-loc={Guid.NewGuid()}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var twice = await business.GetAsync(
            new Uri("/can-bo/thong-ke?hang=gioi_tinh&cot-so=gioi_tinh", UriKind.Relative), TestContext.Current.CancellationToken);
        using var noReports = await (await host.SignInAsAsync("CO_QUAN_DANG", Health))
            .GetAsync(new Uri("/can-bo/thong-ke?hang=gioi_tinh", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        await AssertEx.HasSummaryErrorAsync(unknown, "của tài khoản khác");
        await AssertEx.HasSummaryErrorAsync(twice, "Hàng và cột trùng nhau");
        AssertEx.HasStatus(HttpStatusCode.Forbidden, noReports);
    }

    private static string StatisticOf(SearchCases cases, string rows, string? columns) =>
        $"/can-bo/thong-ke?hang={rows}{(columns is null ? "" : $"&cot-so={columns}")}&{cases.Own}";

    private static int NumberOf(IElement cell) =>
        int.Parse(cell.Words().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private async Task<SearchCases> DifferentPeopleAsync()
    {
        var cases = new SearchCases(host);
        await cases.AddAsync(e => Change(e, Sex.Female, new DateOnly(1985, 10, 16), "THS", new DateOnly(2010, 1, 7), "Chuyên viên"),
            Population);
        await cases.AddAsync(e => Change(e, Sex.Female, new DateOnly(1965, 10, 15), "TS", new DateOnly(2011, 1, 7), "Chuyên viên chính"),
            Health);
        await cases.AddAsync(e => Change(e, Sex.Male, new DateOnly(1990, 5, 31), "DH", new DateOnly(2019, 5, 19), "chuyên viên"));
        await cases.AddAsync(e => Change(e, Sex.Male, new DateOnly(1970, 1, 1), "TS", null, null), TestPeople.OtherUnit);
        await cases.AddAsync(e => Change(e, Sex.Male, null, null, null, "Cán sự"));
        await cases.AddAsync(e => Change(e, null, new DateOnly(2001, 2, 28), "CD", null, "Chuyên viên"), Population);
        await cases.AddAsync(e => Change(e, Sex.Female, new DateOnly(1996, 10, 16), "CD", null, "Chuyên viên"));
        return cases;
    }

    private static void Change(Employee e, Sex? sex, DateOnly? born, string? level, DateOnly? joined, string? rank) =>
        (e.Sex, e.BirthDate, e.ProfessionalLevelCode, e.PartyJoinedOn, e.RankName) = (sex, born, level, joined, rank);
}
