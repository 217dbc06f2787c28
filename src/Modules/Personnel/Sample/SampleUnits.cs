using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Sample;

/// <summary>Who works where: how many people a unit of a kind has compared with others, and of which kinds they are.</summary>
internal static class SampleUnits
{
    /// <summary>Sở Y tế.</summary>
    public const string DemoUnit = "87.SYT";

    private static readonly Dictionary<string, (int Weight, string[] Kinds)> Staffing = new(StringComparer.Ordinal)
    {
        ["ubnd_tinh"] = (8, ["CAN_BO"]),
        ["van_phong_hdnd"] = (25, ["CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["van_phong_ubnd"] = (60, ["CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["so"] = (60, ["CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["thanh_tra_tinh"] = (35, ["CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["ban_quan_ly"] = (30, ["CONG_CHUC", "CONG_CHUC", "HD_161"]),
        ["chi_cuc"] = (25, ["CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["don_vi_su_nghiep_truc_thuoc_ubnd_tinh"] = (120, ["VIEN_CHUC", "VIEN_CHUC", "VIEN_CHUC", "HD_161"]),
        ["don_vi_su_nghiep_truc_thuoc_so"] = (120, ["VIEN_CHUC", "VIEN_CHUC", "VIEN_CHUC", "VIEN_CHUC", "HD_161"]),
        ["truong_chinh_tri"] = (45, ["VIEN_CHUC", "VIEN_CHUC", "VIEN_CHUC", "HD_68"]),
        ["tinh_uy"] = (4, ["CAN_BO"]),
        ["ban_dang"] = (18, ["CAN_BO", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["don_vi_su_nghiep_dang"] = (30, ["VIEN_CHUC", "VIEN_CHUC", "VIEN_CHUC", "HD_68"]),
        ["hoi_dac_thu"] = (5, ["NGUOI_LV_HOI"]),
        ["mttq"] = (15, ["CAN_BO", "CONG_CHUC", "HD_68"]),
        ["to_chuc_ctxh"] = (15, ["CAN_BO", "CONG_CHUC", "CONG_CHUC"]),
        ["ubnd_huyen"] = (6, ["CAN_BO"]),
        ["co_quan_chuyen_mon_cap_huyen"] = (9, ["CONG_CHUC", "CONG_CHUC", "CONG_CHUC", "HD_68"]),
        ["ubnd_xa"] = (20, ["CAN_BO_XA", "CONG_CHUC_XA"]),
    };

    public static int WeightOf(OrganizationUnit unit) => Staffing.TryGetValue(unit.Kind, out var staffing) ? staffing.Weight : 0;

    public static string KindFor(Random random, OrganizationUnit unit) => SampleNames.Pick(random, Staffing[unit.Kind].Kinds);

    public static string QuotaOf(string kindCode) => QuotaKinds.Of(null, kindCode);

    public static string? PositionFor(Random random, OrganizationUnit unit, string kindCode, int yearsOfService) =>
        (unit.Kind, yearsOfService > 12 && random.Next(5) == 0) switch
    {
        ("so", true) => random.Next(4) == 0 ? "Phó Giám đốc Sở" : "Trưởng phòng thuộc Sở",
        ("ban_dang", true) => random.Next(3) == 0 ? "Phó Trưởng ban" : "Trưởng phòng",
        ("chi_cuc", true) => "Phó Chi cục trưởng",
        ("co_quan_chuyen_mon_cap_huyen", true) => "Phó Trưởng phòng chuyên môn cấp huyện",
        ("ubnd_xa", true) => kindCode == "CAN_BO_XA" ? "Phó Chủ tịch UBND cấp xã" : null, // an elected post
        ("ubnd_huyen" or "ubnd_tinh", _) => "Ủy viên Ủy ban nhân dân",
        _ => null,
    };
}
