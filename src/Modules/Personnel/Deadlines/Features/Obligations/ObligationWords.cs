using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>How rules and states read on screens and in workbooks.</summary>
internal static class ObligationWords
{
    public static string RuleOf(ObligationRule rule) => rule switch
    {
        ObligationRule.Recruitment => "Điều 10.1: tuyển dụng, tiếp nhận (30 ngày)",
        ObligationRule.Change => "Điều 10.2: thay đổi, bổ sung (15 ngày)",
        ObligationRule.InternalMove => "Điều 11.1: chuyển bộ phận (15 ngày)",
        ObligationRule.Transfer => "Điều 11.2: chuyển đơn vị (15 ngày)",
        ObligationRule.Departure => "Điều 11.3: rời hệ thống (15 ngày)",
        ObligationRule.RetirementReached => "Điều 11.3: đến tuổi nghỉ hưu, chưa có biến động",
        ObligationRule.SecondmentEnded => "Điều 10.2: hết hạn biệt phái",
        ObligationRule.ContractEnded => "Điều 10.2: hết hạn hợp đồng",
        ObligationRule.ProbationEnded => "Điều 10.2: hết thời gian tập sự",
        ObligationRule.TermEnded => "Điều 10.2: hết thời hạn giữ chức vụ, luân chuyển",
        _ => "Điều 10.2: hết thời gian nghỉ, học tập, đình chỉ",
    };

    public static string StateOf(ObligationState state) => state switch
    {
        ObligationState.Open => "Chưa xong",
        ObligationState.Overdue => "Quá hạn",
        ObligationState.DoneOnTime => "Xong đúng hạn",
        ObligationState.DoneLate => "Xong muộn",
        _ => "Đã hủy",
    };

    /// <summary>The Vietnamese day of the answer, for deadline badges; null while the duty is open.</summary>
    public static DateOnly? DayOf(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)) : null;
}
