namespace HoSoCanBo.Salary.People.Domain.Quotas;

/// <summary>Loại biên chế (quota_kinds.csv): in which one somebody counts.</summary>
internal static class QuotaKinds
{
    private const string PaidByBudget = "BC_SN";
    private const string PaidByRevenue = "BC_SN_TT";
    private const string Outside = "NGOAI";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["BC_HC"] = "Biên chế hành chính", [PaidByBudget] = "Biên chế sự nghiệp hưởng lương ngân sách",
        [PaidByRevenue] = "Biên chế sự nghiệp tự bảo đảm",
        ["BC_XA"] = "Cán bộ, công chức cấp xã", ["BC_HOI"] = "Người làm việc tại hội", ["HD_68"] = "Hợp đồng NĐ 68, NĐ 161",
        [Outside] = "Ngoài chỉ tiêu được giao",
    };

    /// <summary>Codes in the order of the catalogue.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Names.Keys];

    /// <summary>Loại biên chế in words.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>
    /// The quota somebody counts in: the one the record names, else the usual one of the kind. Viên chức of a unit that was given
    /// posts paid from its revenue alone count there.
    /// </summary>
    public static string Of(string? recorded, string kindCode, IReadOnlyDictionary<string, int> assigned)
    {
        if (!string.IsNullOrEmpty(recorded))
        {
            return recorded;
        }

        return kindCode switch
        {
            "VIEN_CHUC" or "VIEN_CHUC_QL" => assigned.ContainsKey(PaidByRevenue) && !assigned.ContainsKey(PaidByBudget)
                ? PaidByRevenue : PaidByBudget,
            "CAN_BO_XA" or "CONG_CHUC_XA" => "BC_XA",
            "NGUOI_LV_HOI" => "BC_HOI",
            "HD_68" or "HD_161" => "HD_68",
            "CAN_BO" or "CONG_CHUC" => "BC_HC",
            _ => Outside,
        };
    }
}
