using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>How rates read on screens.</summary>
internal static class RateWords
{
    /// <summary>When a row is in force.</summary>
    public static string Period(RateRowView row) => row switch
    {
        { EffectiveFrom: null } => "Chưa áp dụng",
        { EffectiveUntil: { } until } => $"{Show.Date(row.EffectiveFrom)} đến {Show.Date(until)}",
        _ => $"từ {Show.Date(row.EffectiveFrom)}",
    };

    /// <summary>How sure a row is.</summary>
    public static string MarkOf(RateRowView row) => row switch
    {
        { WithdrawnReason: not null } => "Đã hủy",
        { Confidence: "sourced" } => "Có nguồn",
        { Confidence: "knowledge" } => "Chưa đối chiếu",
        { Confidence: "uncertain" } => "Cần xác nhận",
        { Confidence: "project" } => "Quy ước của phần mềm",
        _ => "Theo văn bản",
    };

    /// <summary>The tone of the mark.</summary>
    public static Tone ToneOf(RateRowView row) => row switch
    {
        { WithdrawnReason: not null } => Tone.Neutral,
        { Confidence: "uncertain" or "knowledge" } => Tone.Warning,
        { Confidence: "project" } => Tone.Info,
        _ => Tone.Success,
    };

    /// <summary>The address of a series.</summary>
    public static string HistoryUrl(string? slug,
        string? key) => $"/tien-luong/tham-so/{slug}/lich-su?khoa={Uri.EscapeDataString(key ?? "")}";

    /// <summary>The address of the form for a new row of a series.</summary>
    public static string AddUrl(string? slug, string? key) => $"/tien-luong/tham-so/{slug}/them?khoa={Uri.EscapeDataString(key ?? "")}";
}
