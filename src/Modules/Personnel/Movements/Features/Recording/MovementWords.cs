using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Reference.Domain;

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
    public static string CategoryOf(MovementCategory category) => category switch
    {
        MovementCategory.In => "Vào, trở lại hệ thống",
        MovementCategory.Internal => "Trong cùng cơ quan",
        MovementCategory.Transfer => "Chuyển sang cơ quan, đơn vị khác",
        MovementCategory.Temporary => "Tạm thời: biệt phái, nghỉ, học tập trung",
        MovementCategory.Out => "Rời hệ thống",
        _ => "Chức vụ, ngạch",
    };
}
