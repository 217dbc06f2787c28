using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Records.Domain.SelfService;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>States of reported errors in words.</summary>
internal static class ReportWords
{
    public static string NameOf(CorrectionState state) => state switch
    {
        CorrectionState.Open => "Chờ trả lời",
        CorrectionState.Accepted => "Đã tiếp nhận",
        CorrectionState.Refused => "Không tiếp nhận",
        _ => "Đã rút lại",
    };

    public static Tone ToneOf(CorrectionState state) => state switch
    {
        CorrectionState.Open => Tone.Warning,
        CorrectionState.Accepted => Tone.Success,
        _ => Tone.Neutral,
    };
}
