using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>How estimates read on screens.</summary>
internal static class EstimateWords
{
    private static readonly Dictionary<EstimatePartState, string> Keys = new()
    {
        [EstimatePartState.Draft] = "chua-gui", [EstimatePartState.Sent] = "da-gui", [EstimatePartState.Returned] = "tra-lai",
        [EstimatePartState.Summed] = "da-tong-hop",
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

    public static Tone ToneOf(EstimatePartState state) => state switch
    {
        EstimatePartState.Draft => Tone.Info,
        EstimatePartState.Returned => Tone.Warning,
        _ => Tone.Success,
    };

    /// <summary>How addresses name a state.</summary>
    public static string KeyOf(EstimatePartState state) => Keys[state];

    /// <summary>The state an address names; null when it names none.</summary>
    public static EstimatePartState? StateOf(string? key) =>
        Keys.Where(k => k.Value == key).Select(k => (EstimatePartState?)k.Key).FirstOrDefault();

    /// <summary>Loại biên chế.</summary>
    public static string QuotaOf(string code) => QuotaKinds.NameOf(code);
}
