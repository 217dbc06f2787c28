using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Salary.Domain.Estimates;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>How estimates read on screens.</summary>
internal static class EstimateWords
{
    private static readonly Dictionary<string, string> Quotas = new(StringComparer.Ordinal)
    {
        ["BC_HC"] = "Biên chế hành chính", ["BC_SN"] = "Biên chế sự nghiệp hưởng lương ngân sách", ["BC_SN_TT"] = "Biên chế sự nghiệp tự bảo đảm",
        ["BC_XA"] = "Cán bộ, công chức cấp xã", ["BC_HOI"] = "Người làm việc tại hội", ["HD_68"] = "Hợp đồng NĐ 68, NĐ 161",
    };

    /// <summary>Nguyên nhân.</summary>
    public static string Of(BudgetCause cause) => cause switch
    {
        BudgetCause.Base => "12 tháng của quỹ lương tháng số liệu",
        BudgetCause.Rates => "Thay đổi mức lương cơ sở, tỷ lệ đóng, phụ cấp hết hạn",
        BudgetCause.Step => "Nâng bậc lương thường xuyên",
        BudgetCause.BeyondFrame => "Phụ cấp thâm niên vượt khung",
        BudgetCause.Seniority => "Phụ cấp thâm niên nghề",
        BudgetCause.Leaving => "Nghỉ hưu, thôi việc",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    };

    /// <summary>Trạng thái của phương án.</summary>
    public static string Of(EstimateState state) => state switch
    {
        EstimateState.Draft => "Đơn vị đang rà soát",
        EstimateState.Summed => "Đã tổng hợp",
        EstimateState.Withdrawn => "Đã bỏ",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Its tone.</summary>
    public static Tone ToneOf(EstimateState state) => state switch
    {
        EstimateState.Draft => Tone.Info,
        EstimateState.Summed => Tone.Success,
        _ => Tone.Neutral,
    };

    /// <summary>Trạng thái của đơn vị.</summary>
    public static string Of(EstimatePartState state) => state switch
    {
        EstimatePartState.Draft => "Chưa gửi",
        EstimatePartState.Sent => "Đã gửi",
        EstimatePartState.Returned => "Trả lại",
        EstimatePartState.Summed => "Đã tổng hợp",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Its tone.</summary>
    public static Tone ToneOf(EstimatePartState state) => state switch
    {
        EstimatePartState.Draft => Tone.Info,
        EstimatePartState.Returned => Tone.Warning,
        _ => Tone.Success,
    };

    /// <summary>Loại biên chế.</summary>
    public static string QuotaOf(string code) => Quotas.GetValueOrDefault(code, code);
}
