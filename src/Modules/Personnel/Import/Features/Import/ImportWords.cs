using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Import.Domain;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>How runs are called on screens.</summary>
internal static class ImportWords
{
    public static string StateOf(ImportRun run) => run.State switch
    {
        ImportState.Uploaded => "Chờ kiểm tra",
        ImportState.Checking => "Đang kiểm tra",
        ImportState.Checked => run.Counts.Errors > 0 ? "Đã kiểm tra, có lỗi" : "Đã kiểm tra, chưa ghi",
        ImportState.Writing => "Đang ghi",
        ImportState.Done => "Đã ghi",
        ImportState.Undoing => "Đang hoàn tác",
        ImportState.Undone => "Đã hoàn tác",
        ImportState.Failed => "Không thành công",
        _ => "Đã hủy",
    };

    public static Tone ToneOf(ImportRun run) => run.State switch
    {
        ImportState.Done => Tone.Success,
        ImportState.Failed => Tone.Danger,
        ImportState.Checked => run.Counts.Errors > 0 ? Tone.Warning : Tone.Info,
        ImportState.Cancelled or ImportState.Undone => Tone.Neutral,
        _ => Tone.Info,
    };
}
