namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>
/// Trạng thái hồ sơ that rules know by name: codes of record_statuses.csv. The catalogue itself is kept by the office, so a status
/// stays a code and no enum; what all statuses of a kind have in common is asked by the marks of their rows.
/// </summary>
internal static class RecordStatusCodes
{
    /// <summary>Đang làm việc.</summary>
    public const string Working = "DANG_LAM_VIEC";

    /// <summary>Tập sự.</summary>
    public const string OnProbation = "TAP_SU";

    /// <summary>Biệt phái.</summary>
    public const string Seconded = "BIET_PHAI";

    /// <summary>Cử đi học.</summary>
    public const string Studying = "CU_DI_HOC";

    /// <summary>Nghỉ thai sản.</summary>
    public const string OnMaternityLeave = "NGHI_THAI_SAN";

    /// <summary>Nghỉ ốm dài ngày.</summary>
    public const string OnSickLeave = "NGHI_OM";

    /// <summary>Nghỉ không hưởng lương.</summary>
    public const string OnUnpaidLeave = "NGHI_KHONG_LUONG";

    /// <summary>Tạm đình chỉ công tác.</summary>
    public const string Suspended = "TAM_DINH_CHI";

    /// <summary>Chờ nghỉ hưu: the decision is signed, its day has not come.</summary>
    public const string AwaitingRetirement = "CHO_NGHI_HUU";

    /// <summary>Nghỉ hưu.</summary>
    public const string Retired = "NGHI_HUU";

    /// <summary>Thôi việc.</summary>
    public const string Resigned = "THOI_VIEC";

    /// <summary>Từ trần.</summary>
    public const string Died = "TU_TRAN";
}
