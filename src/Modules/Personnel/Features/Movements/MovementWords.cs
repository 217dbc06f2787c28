using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Domain.Movements;

namespace HoSoCanBo.Personnel.Features.Movements;

/// <summary>How states read on screens.</summary>
internal static class MovementWords
{
    public static (Tone Tone, string Text) Of(MovementState state) => state switch
    {
        MovementState.Sent => (Tone.Info, "Chờ tiếp nhận"),
        MovementState.Received => (Tone.Info, "Đã tiếp nhận, chờ hiệu lực"),
        MovementState.Applied => (Tone.Success, "Đã chuyển"),
        MovementState.Refused => (Tone.Warning, "Bị trả lại"),
        _ => (Tone.Neutral, "Đã thu hồi"),
    };

    /// <summary>The Vietnamese day of the answer, for deadline badges; null while the duty is open.</summary>
    public static DateOnly? DayOf(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)) : null;
}
