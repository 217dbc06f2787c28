using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>How the state of a plan reads.</summary>
internal static class ReorganizationWords
{
    public static string StateOf(ReorganizationState state) => state switch
    {
        ReorganizationState.Draft => "Đang lập",
        ReorganizationState.Confirmed => "Đã xác nhận",
        ReorganizationState.Done => "Đã thực hiện",
        ReorganizationState.Failed => "Chưa thực hiện được",
        ReorganizationState.Undoing => "Đang hoàn tác",
        ReorganizationState.Undone => "Đã hoàn tác",
        _ => "Đã bỏ",
    };

    public static Tone ToneOf(ReorganizationState state) => state switch
    {
        ReorganizationState.Draft => Tone.Info,
        ReorganizationState.Confirmed or ReorganizationState.Undoing => Tone.Warning,
        ReorganizationState.Done => Tone.Success,
        ReorganizationState.Failed => Tone.Danger,
        _ => Tone.Neutral,
    };
}
