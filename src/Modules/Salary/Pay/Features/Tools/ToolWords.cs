using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>Choices and words of the calculators' pages.</summary>
internal static class ToolWords
{
    /// <summary>Đối tượng.</summary>
    public static IEnumerable<SelectListItem> Kinds => PersonKinds.Choices.Select(k => new SelectListItem(k.Name, k.Code));

    /// <summary>Nguồn lương của đơn vị.</summary>
    public static IEnumerable<SelectListItem> Fundings =>
    [
        new("Hưởng 100% lương từ ngân sách nhà nước", nameof(UnitFunding.FullStateBudget)),
        new("Đơn vị sự nghiệp không hưởng 100% lương từ ngân sách", nameof(UnitFunding.PartStateBudget)),
    ];

    /// <summary>Phụ cấp that are given in a list.</summary>
    public static IEnumerable<SelectListItem> AllowancesOf(PayTables tables) =>
        tables.AllowanceKinds.Where(k => k.Computation != AllowanceComputation.Own && k.Validity.From is not null)
            .Select(k => new SelectListItem(k.NameVi, k.Code));

    /// <summary>Lý do kéo dài thời gian giữ bậc.</summary>
    public static IEnumerable<SelectListItem> Extensions =>
    [
        new("Khiển trách", "Reprimand"), new("Cảnh cáo", "Warning"), new("Giáng chức", "Demotion"), new("Cách chức", "Dismissal"),
        new("Năm không hoàn thành nhiệm vụ", "NotCompleted"),
    ];

    /// <summary>Trường hợp xếp lương.</summary>
    public static IEnumerable<SelectListItem> PlacementCauses =>
    [
        new("Nâng ngạch, thăng hạng, chuyển loại", nameof(StepIncreases.PlacementCause.Promotion)),
        new("Chuyển ngạch, chuyển chức danh trong cùng loại", nameof(StepIncreases.PlacementCause.Transfer)),
        new("Xếp vào hạng thấp hơn theo thời gian công tác", ComputePlacement.ByService),
    ];

    /// <summary>Sums stand out.</summary>
    public static bool IsTotal(string code) =>
        code is "GROSS" or "COST" or "DIFF_TOTAL" || code.StartsWith("NET_", StringComparison.Ordinal)
        || code.EndsWith("_TOTAL", StringComparison.Ordinal) || code.EndsWith("_NET", StringComparison.Ordinal)
        || code.EndsWith("_COST", StringComparison.Ordinal);
}
