using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Employees.Domain.Movements;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>How states read on screens.</summary>
internal static class MovementWords
{
    public static (Tone Tone, string Text) Of(MovementState state) => state switch
    {
        MovementState.Sent => (Tone.Info, "Chờ tiếp nhận"),
        MovementState.Planned => (Tone.Info, "Chờ đến ngày hiệu lực"),
        MovementState.Received => (Tone.Info, "Đã tiếp nhận, chờ hiệu lực"),
        MovementState.Applied => (Tone.Success, "Đã có hiệu lực"),
        MovementState.Refused => (Tone.Warning, "Bị trả lại"),
        MovementState.Cancelled => (Tone.Neutral, "Đã hủy, đính chính"),
        _ => (Tone.Neutral, "Đã thu hồi"),
    };

    /// <summary>The group of a kind on the page that offers them.</summary>
    public static string CategoryOf(string category) => category switch
    {
        "in" => "Vào, trở lại hệ thống",
        "internal" => "Trong cùng cơ quan",
        "transfer" => "Chuyển sang cơ quan, đơn vị khác",
        "temporary" => "Tạm thời: biệt phái, nghỉ, học tập trung",
        "out" => "Rời hệ thống",
        _ => "Chức vụ, ngạch",
    };
}
