using System.Net;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Features.Editing;
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
    public async Task D1_every_group_has_a_record_and_is_found_by_group(string kind, string form) =>
    await ShowsRecordOfKindAsync(kind, form);

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
        var above = await TestPeople.AddAsync(host, unitId: Health);
        var beside = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var officer = await host.SignInAsAsync("DON_VI_CO_SO", Population);

        // Act, Assert
        await AssertEditsAsync(officer, own);
        await AssertDoesNotEditAsync(officer, above);
        await AssertDoesNotEditAsync(officer, beside);
        await AssertCommandKnowsOnlyAsync(Population, own, above, beside);
    }

    [Fact]
    public async Task D7_2_a_middle_level_unit_edits_its_agency_with_all_below_but_no_service_unit_of_the_province()
    {
        // Arrange
        var own = await TestPeople.AddAsync(host, unitId: Health);
        var below = await TestPeople.AddAsync(host, unitId: Population);
        var elsewhere = await TestPeople.AddAsync(host, unitId: TestPeople.OtherUnit);
        var serviceUnit = await TestPeople.AddAsync(host, unitId: StableId.From("unit:87.DVSN.CDYT"));
        var administrator = await host.SignInAsAsync(TestPeople.Officer, Health);

        // Act, Assert
        await AssertEditsAsync(administrator, own);
        await AssertEditsAsync(administrator, below);
        await AssertDoesNotEditAsync(administrator, elsewhere);
        await AssertDoesNotEditAsync(administrator, serviceUnit);
        await AssertCommandKnowsOnlyAsync(Health, below, elsewhere, serviceUnit);
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

    private async Task AssertEditsAsync(HttpClient officer, Employee person)
    {
        var town = $"Phường {TestPeople.UniqueWord()}";

        AssertEx.RedirectsTo(await MoveHouseAsync(officer, person, town), $"/can-bo/{person.Id}#noi-o");

        Assert.Equal(town, (await TestPeople.ReadAsync(host, person.Id)).CurrentAddress.Commune);
    }

    private async Task AssertDoesNotEditAsync(HttpClient officer, Employee person)
    {
        using var refused = await MoveHouseAsync(officer, person, "Phường Lạ");

        AssertEx.HasStatus(HttpStatusCode.NotFound, refused);
        var stored = await TestPeople.ReadAsync(host, person.Id);
        Assert.Equal((person.Version, null), (stored.Version, stored.CurrentAddress.Commune));
        using var looked = await OpenAsync(officer, person.Id);
        AssertEx.HasStatus(HttpStatusCode.NotFound, looked);
        using var form = await officer.GetAsync(
            new Uri($"/can-bo/{person.Id}/sua/noi-o", UriKind.Relative), TestContext.Current.CancellationToken);
        AssertEx.HasStatus(HttpStatusCode.NotFound, form);
    }

    /// <summary>
    /// The page reads the form by the scope before it sends the command, so it answers first; without the page the command has to know
    /// nobody else by itself, and beside it the access to a record gives no right to edit.
    /// </summary>
    private async Task AssertCommandKnowsOnlyAsync(Guid unit, Employee inside, params Employee[] outside)
    {
        var scope = new Scope(false, [unit], null);
        var officer = CurrentUser.Anonymous with
        {
            Id = Guid.CreateVersion7(),
            DisplayName = "Người kiểm thử",
            Grants = new Dictionary<string, Scope> { [PersonnelPermissions.Edit] = scope, [PersonnelPermissions.View] = scope },
        };

        Assert.True((await EditAsync(officer, inside)).IsSaved);
        Assert.True(await MayEditAsync(officer, inside));
        foreach (var person in outside)
        {
            await Assert.ThrowsAsync<NotFoundException>(() => EditAsync(officer, person));
            Assert.False(await MayEditAsync(officer, person));
            Assert.Equal(person.Version, (await TestPeople.ReadAsync(host, person.Id)).Version);
        }
    }

    private async Task<SavingOutcome> EditAsync(CurrentUser officer, Employee person)
    {
        var version = (await TestPeople.ReadAsync(host, person.Id)).Version;
        var values = new Dictionary<string, string?> { ["hien_nay_xa"] = $"Phường {TestPeople.UniqueWord()}" };
        return await host.SendAsync(officer, new EditProfileSection(
            person.Id, ProfileSection.Contact, version, values, GroundKind.Correction, null, "Nhập sai", null));
    }

    private Task<bool> MayEditAsync(CurrentUser officer, Employee person) => host.InDbAsync(async (PersonnelDbContext db) =>
        (await EmployeeAccess.OfAsync(db, officer, person.Id, TestContext.Current.CancellationToken)).MayEdit);

    /// <summary>A correction of the address; the form itself comes from a page the officer may open, for its token.</summary>
    private static Task<HttpResponseMessage> MoveHouseAsync(HttpClient officer, Employee person, string town) => officer.PostFormAsync(
        $"/can-bo/{person.Id}/sua/noi-o",
        new Dictionary<string, string>
        {
            ["Input.Version"] = $"{person.Version}", ["Input.Basis"] = "sua-sai", ["Input.CorrectionReason"] = "Nhập sai",
            ["Input.Values[hien_nay_xa]"] = town,
        },
        "/tai-khoan");
}
