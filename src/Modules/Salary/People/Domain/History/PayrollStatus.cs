using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain.History;

/// <summary>What a status of record_statuses.csv means for pay.</summary>
/// <param name="IsOnPayroll">Whether the unit keeps the person on its sheet.</param>
/// <param name="DayOff">The kind of day off it makes of every day; null: paid.</param>
/// <param name="Name">Vietnamese name.</param>
internal sealed record PayrollStatus(bool IsOnPayroll, AbsenceKind? DayOff, string Name)
{
    private static readonly PayrollStatus Present = new(true, null, "Đang làm việc");

    private static readonly Dictionary<string, PayrollStatus> ByCode = new(StringComparer.Ordinal)
    {
        ["NGHI_THAI_SAN"] = new(true, AbsenceKind.Maternity, "Nghỉ thai sản"),
        ["NGHI_OM"] = new(true, AbsenceKind.Sick, "Nghỉ ốm dài ngày"),
        ["NGHI_KHONG_LUONG"] = new(true, AbsenceKind.UnpaidLeave, "Nghỉ không hưởng lương"),
        ["TAM_DINH_CHI"] = new(true, AbsenceKind.Suspended, "Tạm đình chỉ công tác"),
        ["CHUYEN_KHOI_DANG"] = new(false, null, "Chuyển sang khối Đảng"),
        ["CHUYEN_NGOAI_TINH"] = new(false, null, "Chuyển ngoài tỉnh"),
        ["NGHI_HUU"] = new(false, null, "Nghỉ hưu"),
        ["NGHI_HUU_TRUOC_TUOI"] = new(false, null, "Nghỉ hưu trước tuổi"),
        ["NGHI_MAT_SUC"] = new(false, null, "Nghỉ mất sức lao động"),
        ["THOI_VIEC"] = new(false, null, "Thôi việc"),
        ["THOI_VIEC_TINH_GIAN"] = new(false, null, "Thôi việc theo tinh giản biên chế"),
        ["CHAM_DUT_HDLV"] = new(false, null, "Chấm dứt hợp đồng làm việc"),
        ["CHAM_DUT_HDLD"] = new(false, null, "Chấm dứt hợp đồng lao động"),
        ["BUOC_THOI_VIEC"] = new(false, null, "Buộc thôi việc"),
        ["BO_VIEC"] = new(false, null, "Bỏ việc"),
        ["BAI_NHIEM"] = new(false, null, "Bãi nhiệm"),
        ["HET_NHIEM_KY"] = new(false, null, "Hết nhiệm kỳ, thôi công tác"),
        ["TU_TRAN"] = new(false, null, "Từ trần"),
    };

    /// <summary>What the status of a period means; a code that pay has no rule for follows "hiện có mặt".</summary>
    public static PayrollStatus Of(KnownStatusPeriod? period) =>
        period is null ? Present
        : ByCode.TryGetValue(period.StatusCode, out var known) ? known
        : period.CountsAsPresent ? Present
        : new PayrollStatus(false, null, "Không còn trong danh sách có mặt");
}
