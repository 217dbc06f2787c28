using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Records.Employees;

/// <summary>Rows of the regulation that say who is in the records and who keeps them.</summary>
public sealed class RecordRequirementTests(HostFixture host)
{
    private const string CivilServantForm = "2C-BNV/2008";
    private const string PublicEmployeeForm = "HS02-VC/BNV";

    private static readonly Guid Health = StableId.From("unit:87.SYT");
    private static readonly Guid Population = StableId.From("unit:87.SYT.CCDS");

    [Theory]
    [InlineData("CAN_BO", CivilServantForm)]
    [InlineData("CONG_CHUC", CivilServantForm)]
    [InlineData("VIEN_CHUC", PublicEmployeeForm)]
    [InlineData("NGUOI_LV_HOI", CivilServantForm)]
    [InlineData("HD_68", CivilServantForm)]
    public async Task D1_every_group_has_a_record_and_is_found_by_group(string kind, string form) => await ShowsRecordOfKindAsync(kind, form);

    [Fact]
    public Task D2_2_a_officials_print_form_2c() => ShowsRecordOfKindAsync("CAN_BO", CivilServantForm);

    [Fact]
    public Task D2_2_b_civil_servants_print_form_2c() => ShowsRecordOfKindAsync("CONG_CHUC", CivilServantForm);

    [Fact]
    public Task D2_2_c_public_employees_print_form_hs02() => ShowsRecordOfKindAsync("VIEN_CHUC", PublicEmployeeForm);

    [Fact]
    public Task D2_2_d_association_workers_have_a_record() => ShowsRecordOfKindAsync("NGUOI_LV_HOI", CivilServantForm);

    [Theory]
    [InlineData("HD_68")]
    [InlineData("HD_161")]
    public Task D2_2_dd_contract_workers_have_a_record(string kind) => ShowsRecordOfKindAsync(kind, CivilServantForm);

    [Fact]
    public async Task D3_5_changes_stay_in_history_and_nothing_is_removed()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        using var refused = await officer.DeleteAsync(new Uri($"/can-bo/{person.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var history = await officer.GetPageAsync($"/can-bo/{person.Id}/lich-su");

        // Assert
        Assert.False(refused.IsSuccessStatusCode);
        AssertEx.Shows(history, "Dữ liệu kiểm thử");
        Assert.NotNull(await TestPeople.ReadAsync(host, person.Id));
    }

    [Fact]
    public async Task D6_4_the_business_role_sees_the_province_and_the_administrator_no_record()
    {
        // Arrange
        var person = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var business = await host.SignInAsAsync("SNV_NGHIEP_VU", StableId.From("unit:87.SNV"));
        var administrator = await host.SignInAsAsync("SNV_QUAN_TRI_HE_THONG", StableId.From("unit:87.SNV"));

        // Act
        using var seen = await OpenAsync(business, person.Id);
        using var kept = await OpenAsync(administrator, person.Id);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, seen);
        AssertEx.HasStatus(HttpStatusCode.Forbidden, kept);
    }

    [Fact]
    public async Task D7_1_a_base_unit_edits_its_own_people_only()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host, unitId: Population);
        var other = await TestPeople.AddAsync(host, unitId: Health);
        var officer = await host.SignInAsAsync("DON_VI_CO_SO", Population);

        // Act
        using var mine = await EditAsync(officer, own.Id);
        using var theirs = await EditAsync(officer, other.Id);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, mine);
        AssertEx.HasStatus(HttpStatusCode.NotFound, theirs);
    }

    [Fact]
    public async Task D7_2_a_middle_level_unit_edits_its_agency_with_all_below()
    {
        // Arrange
        var below = await TestPeople.AddAsync(host, unitId: Population);
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var administrator = await host.SignInAsAsync(TestPeople.Officer, Health);

        // Act
        using var mine = await EditAsync(administrator, below.Id);
        using var theirs = await EditAsync(administrator, elsewhere.Id);

        // Assert
        AssertEx.HasStatus(HttpStatusCode.OK, mine);
        AssertEx.HasStatus(HttpStatusCode.NotFound, theirs);
    }

    [Fact]
    public async Task D12_3_ended_records_are_found_by_status_but_not_counted_as_present()
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var retired = await TestPeople.AddAsync(host, $"Lê Hưu {word}", status: "NGHI_HUU");
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var present = await officer.GetPageAsync($"/can-bo?q={word}");
        var ended = await officer.GetPageAsync($"/can-bo?q={word}&trang-thai=NGHI_HUU&don-vi={TestPeople.Unit}");

        // Assert
        AssertEx.Shows(present, "Không tìm thấy ai");
        Assert.Equal($"/can-bo/{retired.Id}", Assert.Single(ended.QuerySelectorAll("tbody tr td a")).GetAttribute("href"));
    }

    private async Task ShowsRecordOfKindAsync(string kind, string form)
    {
        // Arrange
        var word = TestPeople.UniqueWord();
        var person = await TestPeople.AddAsync(host, $"Trần Nhóm {word}", change: e => e.KindCode = kind);
        var officer = await host.SignInAsAsync(TestPeople.Officer, TestPeople.Unit);

        // Act
        var found = await officer.GetPageAsync($"/can-bo?q={word}&doi-tuong={kind}");
        var printed = await officer.GetPageAsync($"/can-bo/{person.Id}/so-yeu-ly-lich");

        // Assert
        Assert.Equal($"/can-bo/{person.Id}", Assert.Single(found.QuerySelectorAll("tbody tr td a")).GetAttribute("href"));
        AssertEx.Shows(printed, form);
    }

    private static Task<HttpResponseMessage> OpenAsync(HttpClient user, Guid employeeId) =>
        user.GetAsync(new Uri($"/can-bo/{employeeId}", UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<HttpResponseMessage> EditAsync(HttpClient user, Guid employeeId) =>
        user.GetAsync(new Uri($"/can-bo/{employeeId}/sua/noi-o", UriKind.Relative), TestContext.Current.CancellationToken);
}
