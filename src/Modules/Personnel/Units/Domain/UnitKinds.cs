namespace HoSoCanBo.Personnel.Units.Domain;

/// <summary>Loại cơ quan, tổ chức, đơn vị of Điều 2.1: Vietnamese names of the kinds of org_units_2020.csv, in protocol order.</summary>
internal static class UnitKinds
{
    private static readonly string[] Order =
    [
        "tinh", "tinh_uy", "ban_dang", "don_vi_su_nghiep_dang", "mttq", "to_chuc_ctxh", "van_phong_hdnd", "ubnd_tinh", "van_phong_ubnd",
        "so", "thanh_tra_tinh", "ban_quan_ly", "chi_cuc", "don_vi_su_nghiep_truc_thuoc_so", "truong_chinh_tri",
        "don_vi_su_nghiep_truc_thuoc_ubnd_tinh", "hoi_dac_thu", "ubnd_huyen", "co_quan_chuyen_mon_cap_huyen",
        "don_vi_su_nghiep_cap_huyen", "ubnd_xa", "bo_phan",
    ];

    /// <summary>Below what a kind stands; kinds left out may stand anywhere.</summary>
    private static readonly Dictionary<string, string[]> Parents = new(StringComparer.Ordinal)
    {
        ["ubnd_tinh"] = ["tinh"],
        ["van_phong_hdnd"] = ["tinh"],
        ["tinh_uy"] = ["tinh"],
        ["mttq"] = ["tinh"],
        ["to_chuc_ctxh"] = ["tinh", "mttq"],
        ["van_phong_ubnd"] = ["ubnd_tinh"],
        ["so"] = ["ubnd_tinh"],
        ["thanh_tra_tinh"] = ["ubnd_tinh"],
        ["ban_quan_ly"] = ["ubnd_tinh"],
        ["don_vi_su_nghiep_truc_thuoc_ubnd_tinh"] = ["ubnd_tinh"],
        ["hoi_dac_thu"] = ["ubnd_tinh"],
        ["ubnd_huyen"] = ["ubnd_tinh"],
        ["ubnd_xa"] = ["ubnd_huyen", "ubnd_tinh"],
        ["chi_cuc"] = ["so", "ban_quan_ly"],
        ["don_vi_su_nghiep_truc_thuoc_so"] = ["so", "chi_cuc", "ban_quan_ly", "van_phong_ubnd"],
        ["truong_chinh_tri"] = ["tinh_uy", "ubnd_tinh"],
        ["ban_dang"] = ["tinh_uy"],
        ["don_vi_su_nghiep_dang"] = ["tinh_uy"],
        ["co_quan_chuyen_mon_cap_huyen"] = ["ubnd_huyen"],
        ["don_vi_su_nghiep_cap_huyen"] = ["ubnd_huyen", "ubnd_xa"],
    };

    /// <summary>Every kind, in protocol order.</summary>
    public static IReadOnlyList<string> All => Order;

    /// <summary>Whether the catalogue of kinds lists it.</summary>
    public static bool IsKnown(string kind) => Order.Contains(kind);

    /// <summary>Whether a unit of the kind may stand directly below one of the other kind.</summary>
    public static bool MayStandBelow(string kind, string parentKind) =>
        !Parents.TryGetValue(kind, out var parents) || parents.Contains(parentKind);

    /// <summary>The kinds it may stand below, in words.</summary>
    public static string ParentsOf(string kind) =>
        Parents.TryGetValue(kind, out var parents) ? string.Join(", ", parents.Select(NameOf)) : "bất kỳ";

    /// <summary>The Vietnamese name of a kind.</summary>
    public static string NameOf(string kind) => kind switch
    {
        "tinh" => "Tỉnh",
        "ubnd_tinh" => "Ủy ban nhân dân tỉnh",
        "van_phong_hdnd" => "Văn phòng Hội đồng nhân dân",
        "van_phong_ubnd" => "Văn phòng Ủy ban nhân dân",
        "so" => "Sở",
        "thanh_tra_tinh" => "Thanh tra tỉnh",
        "ban_quan_ly" => "Ban quản lý",
        "chi_cuc" => "Chi cục và tương đương",
        "don_vi_su_nghiep_truc_thuoc_so" => "Đơn vị sự nghiệp thuộc sở",
        "don_vi_su_nghiep_truc_thuoc_ubnd_tinh" => "Đơn vị sự nghiệp thuộc UBND tỉnh",
        "truong_chinh_tri" => "Trường Chính trị",
        "tinh_uy" => "Tỉnh ủy",
        "ban_dang" => "Cơ quan Đảng",
        "don_vi_su_nghiep_dang" => "Đơn vị sự nghiệp của Đảng",
        "mttq" => "Mặt trận Tổ quốc",
        "to_chuc_ctxh" => "Tổ chức chính trị - xã hội",
        "hoi_dac_thu" => "Hội đặc thù",
        "ubnd_huyen" => "UBND cấp huyện",
        "co_quan_chuyen_mon_cap_huyen" => "Cơ quan chuyên môn cấp huyện",
        "don_vi_su_nghiep_cap_huyen" => "Đơn vị sự nghiệp cấp huyện",
        "ubnd_xa" => "UBND cấp xã",
        "bo_phan" => "Phòng, ban, bộ phận",
        _ => kind,
    };

    /// <summary>Place of a kind among its siblings.</summary>
    public static int RankOf(string kind) => Array.IndexOf(Order, kind) is var rank and >= 0 ? rank : Order.Length;

    /// <summary>The Vietnamese name of a level.</summary>
    public static string LevelOf(string level) => level switch
    {
        "tinh" => "Cấp tỉnh",
        "huyen" => "Cấp huyện",
        "xa" => "Cấp xã",
        _ => level,
    };
}
