using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Salary.StepLists.Domain;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>How lists of step increases read on screens.</summary>
internal static class StepListWords
{
    /// <summary>Where a list stands.</summary>
    public static string Of(StepListState state) => state switch
    {
        StepListState.Draft => "Đang lập",
        StepListState.Proposed => "Chờ cấp trên duyệt",
        StepListState.Returned => "Bị trả lại",
        StepListState.Approved => "Đã duyệt, chờ quyết định",
        _ => "Đã có quyết định",
    };

    /// <summary>The tone of the state.</summary>
    public static Tone ToneOf(StepListState state) => state switch
    {
        StepListState.Draft => Tone.Neutral,
        StepListState.Proposed => Tone.Info,
        StepListState.Returned => Tone.Warning,
        _ => Tone.Success,
    };

    /// <summary>Choices of causes.</summary>
    public static IReadOnlyList<SelectListItem> Causes { get; } =
    [
        new("Khiển trách", nameof(StepExtensionCause.Reprimand)), new("Cảnh cáo", nameof(StepExtensionCause.Warning)),
        new("Giáng chức", nameof(StepExtensionCause.Demotion)), new("Cách chức", nameof(StepExtensionCause.Dismissal)),
        new("Năm không hoàn thành nhiệm vụ", nameof(StepExtensionCause.YearNotCompleted)),
    ];

    /// <summary>The change of one person: 3 (3,00) → 4 (3,33).</summary>
    public static string ChangeOf(StepItemRow item) =>
        item.ToBeyondFramePercent is { } percent ? $"Vượt khung {item.FromBeyondFramePercent ?? 0}% → {percent}%"
        : item.ToStep is { } step
        ? $"Bậc {item.FromStep} ({Hundredths(item.FromCoefficientInHundredths)}) → {step} ({Hundredths(item.ToCoefficientInHundredths)})"
        : $"Bậc {item.FromStep} ({Hundredths(item.FromCoefficientInHundredths)})";

    private static string Hundredths(int? value) => BuildingBlocks.Runtime.Web.Show.Hundredths(value);
}
