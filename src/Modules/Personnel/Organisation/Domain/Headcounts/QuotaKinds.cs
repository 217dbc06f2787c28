namespace HoSoCanBo.Personnel.Organisation.Domain.Headcounts;

/// <summary>Loại biên chế (quota_kinds.csv).</summary>
internal static class QuotaKinds
{
    /// <summary>Name of the catalogue.</summary>
    public const string Catalogue = "quota_kinds";

    /// <summary>Ngoài chỉ tiêu được giao.</summary>
    public const string Outside = "NGOAI";

    /// <summary>The quota a person counts in: the one the record names, else the usual one of its kind.</summary>
    public static string Of(string? recorded, string kindCode) => !string.IsNullOrEmpty(recorded)
        ? recorded
        : kindCode switch
        {
            "VIEN_CHUC" or "VIEN_CHUC_QL" => "BC_SN",
            "CAN_BO_XA" or "CONG_CHUC_XA" => "BC_XA",
            "NGUOI_LV_HOI" => "BC_HOI",
            "HD_68" or "HD_161" => "HD_68",
            "CAN_BO" or "CONG_CHUC" => "BC_HC",
            _ => Outside,
        };
}
