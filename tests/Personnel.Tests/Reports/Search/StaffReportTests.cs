using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Features.StaffReports;
using HoSoCanBo.Personnel.Tests.Organisation.Units;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>Đ9.3, Đ7.3-i: the statutory tables of staff, without pay.</summary>
public sealed class StaffReportTests(HostFixture host)
{
    [Fact]
    public async Task D9_3_bm01_counts_each_column_as_the_circular_says()
    {
        // Arrange
        var unit = await PeopledUnitAsync();
        var head = await host.SignInAsAsync("THU_TRUONG", unit);

        // Act
        var page = await head.GetPageAsync("/can-bo/bao-cao/bm01");

        // Assert: columns 1 to 38 of the last line
        var totals = page.QuerySelectorAll("#ket-qua tfoot td.num").Select(c => c.Words()).ToList();
        Assert.Equal(38, totals.Count);
        var expected = new Dictionary<int, int>
        {
            [2] = 4, [3] = 2, [4] = 2, [5] = 1, [6] = 1, [8] = 1, [9] = 2, [13] = 1, [14] = 2, [19] = 1, [23] = 1, [25] = 1, [27] = 1,
            [30] = 1,
            [32] = 1, [33] = 1, [35] = 1, [36] = 1, [38] = 1,
        };
        for (var column = 2; column <= 38; column++)
        {
            Assert.True(expected.GetValueOrDefault(column)
                .ToString(CultureInfo.InvariantCulture) == totals[column - 1], $"Column {column}: {totals[column - 1]}");
        }
    }

    [Theory]
    [InlineData("bm01")]
    [InlineData("bm02")]
    [InlineData("bm01-vc")]
    public async Task D9_3_every_cell_of_a_form_leads_to_as_many_people_as_it_says(string form)
    {
        // Arrange
        var unit = await PeopledUnitAsync();
        var head = await host.SignInAsAsync("THU_TRUONG", unit);

        // Act
        var page = await head.GetPageAsync($"/can-bo/bao-cao/{form}");

        // Assert
        var links = page.QuerySelectorAll("#ket-qua tbody a").Select(a => (Count: NumberOf(a), Url: a.GetAttribute("href")!)).ToList();
        Assert.NotEmpty(links);
        foreach (var (count, url) in links)
        {
            Assert.Equal(count, SearchCases.IdsOf(await head.GetPageAsync(url)).Count);
        }
    }

    [Fact]
    public async Task D7_3_i_the_department_of_home_affairs_makes_every_staff_report_of_the_province_and_no_pay_report()
    {
        // Arrange
        await PeopledUnitAsync();
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act and assert
        foreach (var form in StaffForms.All)
        {
            var page = await business.GetPageAsync($"/can-bo/bao-cao/{form.Slug}?ngay=14/10/2026");
            AssertEx.Shows(page, form.Code);
            Assert.NotEmpty(page.QuerySelectorAll("#ket-qua tbody a"));
            using var workbook = await business.GetAsync(
                new Uri($"/can-bo/bao-cao/{form.Slug}?handler=Export", UriKind.Relative), TestContext.Current.CancellationToken);
            AssertEx.HasStatus(HttpStatusCode.OK, workbook);
            using var content = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            var headings = MiniExcel.GetColumns(content, useHeaderRow: true);
            Assert.Equal(form.Columns.Count + 2, headings.Count);
            Assert.DoesNotContain(
                headings, h => h.Contains("lương", StringComparison.Ordinal) || h.Contains("Hệ số", StringComparison.Ordinal));
        }

        using var pay = await business.GetAsync(new Uri("/tien-luong/thang", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, pay);
    }

    [Fact]
    public async Task D9_3_a_form_that_does_not_exist_is_not_found()
    {
        // Arrange
        var head = await host.SignInAsAsync("THU_TRUONG", TestPeople.Unit);

        // Act
        using var response = await head.GetAsync(new Uri("/can-bo/bao-cao/bm99", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    private static int NumberOf(IElement cell) =>
        int.Parse(cell.Words().Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>A department of its own: four officials and civil servants, one public employee, one commune official.</summary>
    private async Task<Guid> PeopledUnitAsync()
    {
        var unit = (await OwnUnits.OpenAsync(host, $"Sở Kiểm thử {TestPeople.UniqueWord()}")).Id;
        await AddAsync(unit, "CONG_CHUC", e =>
        {
            (e.Sex, e.BirthDate, e.PartyJoinedOn, e.RankCode) = (Sex.Female, new DateOnly(1998, 1, 1), new DateOnly(2022, 5, 1), "01.003");
            (e.ProfessionalLevelCode, e.PoliticalTheoryCode, e.ItLevelCode, e.StateManagementCode) = ("DH", "CC", "CC_B", "CVC");
            (e.ForeignLanguage, e.ForeignLanguageLevelCode, e.EthnicGroupCode, e.ReligionCode) = ("Tiếng Anh", "B2", "01", "99");
        });
        await AddAsync(unit, "CONG_CHUC", e =>
        {
            (e.Sex, e.BirthDate, e.PartyJoinedOn, e.RankCode) = (Sex.Male, new DateOnly(1990, 1, 1), null, "01.002");
            (e.ProfessionalLevelCode, e.EthnicGroupCode, e.ReligionCode, e.ForeignLanguage, e.ForeignLanguageLevelCode) =
                ("THS", "05", "02", "Tiếng Trung", "B2");
        });
        await AddAsync(unit, "CAN_BO", e =>
            (e.Sex, e.BirthDate, e.PartyJoinedOn, e.RankCode) = (Sex.Female, new DateOnly(1974, 1, 1), new DateOnly(1999, 5, 1), null));
        await AddAsync(unit, "CONG_CHUC",
            e => (e.Sex, e.BirthDate, e.RankCode, e.ProfessionalLevelCode) = (Sex.Male, new DateOnly(1960, 1, 1), "01.003", "DH"));
        await AddAsync(unit, "VIEN_CHUC", e => (e.Sex, e.BirthDate, e.RankCode) = (Sex.Female, new DateOnly(1990, 1, 1), "01.003"));
        await AddAsync(
            unit, "CAN_BO_XA", e => (e.Sex, e.BirthDate, e.GeneralEducationCode) = (Sex.Female, new DateOnly(1990, 1, 1), "12/12"));
        await AddAsync(unit, "CONG_CHUC", e => e.Sex = Sex.Female, "NGHI_HUU");
        return unit;
    }

    private async Task AddAsync(Guid unit, string kind, Action<Employee> change, string status = "DANG_LAM_VIEC") =>
        await TestPeople.AddAsync(
        host, unitId: unit, status: status, since: new DateOnly(2020, 3, 2), change: e =>
        {
            e.KindCode = kind;
            change(e);
        });
}
