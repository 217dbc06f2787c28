using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace HoSoCanBo.Personnel.Tests.Reports.Search;

/// <summary>Who may search by what, saved searches, and taking the answer out.</summary>
public sealed class SearchRightsTests(HostFixture host)
{
    [Fact]
    public async Task D7_3_i_pay_is_neither_a_criterion_nor_a_column_for_the_department_of_home_affairs()
    {
        // Arrange
        var cases = new SearchCases(host);
        await cases.AddAsync(e => e.CoefficientInHundredths = 678);
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));

        // Act
        using var byPay =
            await business.GetAsync(new Uri(cases.UrlOf("dk=1~he_so~tu-den~6~7"), UriKind.Relative), TestContext.Current.CancellationToken);
        using var byHistory = await business.GetAsync(
            new Uri(cases.UrlOf("dk=1~qua-trinh-luong.he_so~tu-den~6~7"), UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await business.GetPageAsync(cases.UrlOf("cot=he_so", "cot=so_hieu"));

        // Assert
        await AssertEx.HasSummaryErrorAsync(byPay, "tài khoản không được xem lương (Điều 7.3)");
        await AssertEx.HasSummaryErrorAsync(byHistory, "tài khoản không được xem lương (Điều 7.3)");
        AssertEx.ShowsNot(page, "6,78");
        Assert.Empty(page.QuerySelectorAll("option[value='he_so'], option[value^='qua-trinh-luong']"));
    }

    [Theory]
    [InlineData("CO_QUAN_DANG")]
    [InlineData("MTTQ_CTXH")]
    public async Task D8_6_limited_editors_list_their_people_by_the_items_they_keep(string role)
    {
        // Arrange
        var cases = new SearchCases(host);
        var own = await cases.AddAsync(e => (e.ProfessionalLevelCode, e.ReligionCode) = ("THS", "02"));
        var limited = await host.SignInAsAsync(role, TestPeople.Unit);
        await cases.AddAsync(e => e.ProfessionalLevelCode = "THS", TestPeople.OtherUnit);

        // Act
        var list = await limited.GetPageAsync($"/can-bo?q={cases.Word}&cot=so-giay-to&cot=so-hieu");
        var byNumber = await limited.GetPageAsync($"/can-bo?q={own.IdNumber}");
        var found = await cases.FindAsync(limited, "dk=1~trinh_do_chuyen_mon~la~THS");
        using var byReligion =
            await limited.GetAsync(new Uri(cases.UrlOf("dk=1~ton_giao~la~02"), UriKind.Relative), TestContext.Current.CancellationToken);
        using var byFamily = await limited.GetAsync(
            new Uri(cases.UrlOf("dk=1~gia-dinh.ho_ten~chua~an"), UriKind.Relative), TestContext.Current.CancellationToken);
        var parts = await limited.GetPageAsync($"/can-bo/{own.Id}/phan-duoc-giao");

        // Assert
        Assert.Equal([own.Id], found);
        Assert.Equal($"/can-bo/{own.Id}/phan-duoc-giao", Assert.Single(list.QuerySelectorAll("tbody tr td a")).GetAttribute("href"));
        Assert.DoesNotContain("Số giấy tờ", list.QuerySelectorAll("thead th").Select(h => h.Words()));
        AssertEx.Shows(byNumber, "Không tìm thấy ai");
        await AssertEx.HasSummaryErrorAsync(byReligion, "Tài khoản không được tìm theo “Tôn giáo”");
        await AssertEx.HasSummaryErrorAsync(byFamily, "Tài khoản không được tìm theo");
        AssertEx.Shows(parts, "Thạc sĩ");
        AssertEx.ShowsNot(parts, "Công giáo");
        AssertEx.ShowsNot(parts, own.IdNumber!);
        Assert.Equal(role == "MTTQ_CTXH", parts.QuerySelector("#luong") is not null);
    }

    [Fact]
    public async Task D8_7_parts_of_a_person_of_another_body_are_not_found()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var limited = await host.SignInAsAsync("CO_QUAN_DANG", TestPeople.Unit);

        // Act
        using var response =
            await limited.GetAsync(new Uri($"/can-bo/{person.Id}/phan-duoc-giao", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.NotFound, response);
    }

    [Fact]
    public async Task D9_2_a_search_is_saved_renamed_and_put_away_by_its_owner_only()
    {
        // Arrange
        var cases = new SearchCases(host);
        var person = await cases.AddAsync();
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var colleague = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var (id, name) = (Guid.CreateVersion7(), $"Bộ lọc {cases.Word}");
        var address = cases.UrlOf("dk=1~gioi_tinh~la~NU");

        // Act
        using var saved = await officer.PostFormAsync(address, new { Id = id, Name = name });
        using var twice = await officer.PostFormAsync(address, new { Id = id, Name = name });
        using var sameName = await officer.PostFormAsync(address, new { Id = Guid.CreateVersion7(), Name = name });
        using var opened =
            await officer.GetAsync(new Uri($"/can-bo/tim-kiem?bo-loc={id}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var stolen =
            await colleague.GetAsync(new Uri($"/can-bo/tim-kiem?bo-loc={id}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var renamedByOther =
            await colleague.PostFormAsync("/can-bo/tim-kiem/da-luu?handler=Rename", new { Id = id, Version = 1, Name = "Của tôi" });
        using var retiredByOther = await colleague.PostFormAsync("/can-bo/tim-kiem/da-luu?handler=Retire", new { Id = id });
        using var shared = await colleague.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Redirect, saved);
        AssertEx.HasStatus(HttpStatusCode.Redirect, twice);
        await AssertEx.HasSummaryErrorAsync(sameName, $"Đã có bộ lọc tên “{name}”");
        AssertEx.RedirectsTo(opened, address);
        await AssertEx.HasSummaryErrorAsync(stolen, "của tài khoản khác");
        AssertEx.HasStatus(HttpStatusCode.NotFound, renamedByOther);
        AssertEx.HasStatus(HttpStatusCode.NotFound, retiredByOther);
        Assert.Equal([person.Id], SearchCases.IdsOf(await Html.ReadAsync(shared)));
        await RenameAndRetireAsync(officer, id, name);
    }

    [Fact]
    public async Task D9_3_the_workbook_holds_exactly_the_people_and_columns_of_the_screen()
    {
        // Arrange
        var cases = new SearchCases(host);
        await cases.AddAsync(e => (e.ProfessionalMajor, e.Sex) = ("=HYPERLINK(1)", Sex.Female));
        await cases.AddAsync(e => e.Sex = Sex.Male);
        await cases.AddAsync(e => (e.ProfessionalMajor, e.Sex) = ("Luật", Sex.Female));
        await cases.AddAsync(e => e.Sex = Sex.Female, TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);
        var query = cases.UrlOf("dk=1~gioi_tinh~la~NU", "cot=chuyen_nganh").Split('?')[1];

        // Act
        using var response = await officer.GetAsync(
            new Uri($"/can-bo/tim-kiem/ket-xuat.xlsx?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        var rows = await RowsOfAsync(response);

        // Assert
        Assert.Equal(["STT", "Họ và tên", "Chuyên ngành"], rows[0].Keys);
        Assert.Equal(await cases.FindAsync(officer, "dk=1~gioi_tinh~la~NU") is { Count: var count } ? count : 0, rows.Count);
        Assert.Equal(["'=HYPERLINK(1)", "Luật"], rows.Select(r => (string)r["Chuyên ngành"]!));
    }

    [Fact]
    public async Task D9_3_taking_out_needs_the_right_to_export()
    {
        // Arrange
        var limited = await host.SignInAsAsync("CO_QUAN_DANG", TestPeople.Unit);

        // Act
        using var response = await limited.GetAsync(
            new Uri("/can-bo/tim-kiem/ket-xuat.xlsx?dk=1~so_hieu~chua~1", UriKind.Relative), TestContext.Current.CancellationToken);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.Forbidden, response);
    }

    private async Task RenameAndRetireAsync(HttpClient officer, Guid id, string name)
    {
        using var stale =
            await officer.PostFormAsync("/can-bo/tim-kiem/da-luu?handler=Rename", new { Id = id, Version = 99, Name = name + " mới" });
        using var renamed = await officer.PostFormAsync(
            "/can-bo/tim-kiem/da-luu?handler=Rename", new { Id = id, Version = await VersionOfAsync(id), Name = name + " mới" });
        var list = await officer.GetPageAsync("/can-bo/tim-kiem/da-luu");
        using var retired = await officer.PostFormAsync("/can-bo/tim-kiem/da-luu?handler=Retire", new { Id = id });
        var after = await officer.GetPageAsync("/can-bo/tim-kiem/da-luu");

        AssertEx.HasStatus(HttpStatusCode.Conflict, stale);
        AssertEx.HasStatus(HttpStatusCode.Redirect, renamed);
        AssertEx.Shows(list, name + " mới");
        AssertEx.HasStatus(HttpStatusCode.Redirect, retired);
        AssertEx.ShowsNot(after, name);
        var reasons = await host.InDbAsync((PersonnelDbContext db) => db.AuditEntries.Where(a => a.SubjectId == id).OrderBy(a => a.Sequence)
            .Select(a => a.Reason).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([$"Lưu bộ lọc “{name}”", $"Đổi tên bộ lọc thành “{name} mới”", $"Bỏ bộ lọc “{name} mới”"], reasons);
    }

    private Task<int> VersionOfAsync(Guid id) => host.InDbAsync(
        (PersonnelDbContext db) => db.SavedSearches.Where(s => s.Id == id).Select(s => s.Version)
            .SingleAsync(TestContext.Current.CancellationToken));

    private static async Task<List<IDictionary<string, object?>>> RowsOfAsync(HttpResponseMessage response)
    {
        AssertEx.HasStatus(HttpStatusCode.OK, response);
        using var workbook = new MemoryStream(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. MiniExcel.Query(workbook, useHeaderRow: true).Cast<IDictionary<string, object?>>()];
    }
}
