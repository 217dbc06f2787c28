using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

/// <summary>
/// Resolutions name territories ("Phường Mỹ Ngãi", kind phuong); the tree holds the committees that govern them ("Ủy ban nhân dân
/// phường Mỹ Ngãi", kind ubnd_xa).
/// </summary>
internal static class UnitNaming
{
    private const string Committee = "Ủy ban nhân dân ";

    private static readonly string[] Territories = ["xã ", "phường ", "thị trấn ", "huyện ", "quận ", "thị xã ", "thành phố "];

    /// <summary>The kind of the unit that governs a territory; other kinds are themselves.</summary>
    public static string? KindOf(string? kind) => kind switch
    {
        "xa" or "phuong" or "thi_tran" or "dac_khu" => "ubnd_xa",
        "huyen" or "quan" or "thi_xa" or "thanh_pho_thuoc_tinh" => "ubnd_huyen",
        _ => kind,
    };

    /// <summary>The name of the unit.</summary>
    public static string NameOf(string name, string? kind)
    {
        var isCommittee = KindOf(kind) is "ubnd_xa" or "ubnd_huyen";
        return isCommittee && Territories.Any(t => name.StartsWith(t, StringComparison.OrdinalIgnoreCase))
            ? Committee + char.ToLowerInvariant(name[0]) + name[1..]
            : name;
    }

    /// <summary>Whether two names mean the same unit, however they are typed.</summary>
    public static bool AreSame(string one, string other) => VietnameseText.SearchKey(one) == VietnameseText.SearchKey(other);

    /// <summary>The level a kind belongs to; null: that of the body above.</summary>
    public static string? LevelOf(string kind) => kind switch
    {
        "ubnd_xa" => "xa",
        "ubnd_huyen" or "co_quan_chuyen_mon_cap_huyen" or "don_vi_su_nghiep_cap_huyen" => "huyen",
        _ => null,
    };
}
