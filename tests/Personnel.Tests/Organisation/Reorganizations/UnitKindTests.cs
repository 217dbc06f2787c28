using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Tests.Records.Employees;
using HoSoCanBo.Personnel.Units.Domain;
using HoSoCanBo.Testing;

namespace HoSoCanBo.Personnel.Tests.Organisation.Reorganizations;

/// <summary>Điều 2.1: a unit of each kind is opened below the right parent, and below no other.</summary>
public sealed class UnitKindTests(HostFixture host)
{
    private static readonly Guid Province = StableId.From("unit:87");
    private static readonly Guid Committee = StableId.From("unit:87.UBND");
    private static readonly Guid District = StableId.From("unit:866");
    private static readonly Guid Department = StableId.From("unit:87.SYT");

    [Fact]
    public Task D2_1_a_CommitteesOfAllLevels() =>
    OpensAsync(("ubnd_tinh", Province, Department), ("ubnd_huyen", Committee, Department), ("ubnd_xa", District, Department));

    [Fact]
    public Task D2_1_b_SpecialisedBodies() => OpensAsync(
        ("so", Committee, District), ("van_phong_ubnd", Committee, District), ("thanh_tra_tinh", Committee, District),
        ("ban_quan_ly", Committee, District));

    [Fact]
    public Task D2_1_c_OfficeOfTheCouncil() => OpensAsync(("van_phong_hdnd", Province, Department));

    [Fact]
    public Task D2_1_d_PublicServiceUnitsOfTheCommittee() => OpensAsync(("don_vi_su_nghiep_truc_thuoc_ubnd_tinh", Committee, Department));

    [Fact]
    public Task D2_1_đ_BranchesAndServiceUnitsOfDepartments() =>
    OpensAsync(("chi_cuc", Department, District), ("don_vi_su_nghiep_truc_thuoc_so", Department, District));

    [Fact]
    public Task D2_1_e_Associations() => OpensAsync(("hoi_dac_thu", Committee, District));

    [Fact]
    public Task D2_1_g_BodiesOfDistricts() =>
    OpensAsync(("co_quan_chuyen_mon_cap_huyen", District, Department), ("don_vi_su_nghiep_cap_huyen", District, Department));

    [Fact]
    public Task D2_1_h_PartyFrontAndOrganisations() =>
    OpensAsync(("mttq", Province, Department), ("to_chuc_ctxh", Province, Department), ("tinh_uy", Province, Department));

    private async Task OpensAsync(params (string Kind, Guid Parent, Guid Wrong)[] kinds)
    {
        var driver = await ReorganizationDriver.OfProvinceAsync(host);
        var plan = await driver.DraftAsync("Thành lập đơn vị");
        foreach (var (kind, parent, wrong) in kinds)
        {
            Assert.Contains(kind, UnitKinds.All);
            await AssertEx.HasSummaryErrorAsync(await driver.AddLineAsync(plan, Opening(kind, wrong)), "(Điều 2.1)");
            AssertEx.RedirectsTo(await driver.AddLineAsync(plan, Opening(kind, parent)), $"{ReorganizationDriver.Page}/{plan}");
        }

        var page = await driver.Client.GetPageAsync($"{ReorganizationDriver.Page}/{plan}");
        Assert.Empty(page.QuerySelectorAll("button[disabled]")); // nothing speaks against it
    }

    private static object Opening(string kind, Guid parent) =>
        new { Kind = "Open", ToName = $"Đơn vị thử {TestPeople.UniqueWord()}", ToCode = TestPeople.UniqueWord(), ToKind = kind,
            ToParentId = parent };
}
