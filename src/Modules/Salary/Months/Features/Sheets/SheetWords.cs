using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>How the monthly process reads on screens.</summary>
internal static class SheetWords
{
    private const int One = 10_000;

    /// <summary>Trạng thái của bảng.</summary>
    public static string Of(SheetState state) => state switch
    {
        SheetState.Open => "Chưa nộp",
        SheetState.Submitted => "Đã nộp",
        SheetState.Returned => "Trả lại",
        SheetState.Consolidated => "Đã tổng hợp",
        SheetState.Locked => "Khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Loại bảng.</summary>
    public static string Of(SheetKind kind) => kind switch
    {
        SheetKind.Main => "Bảng lương chính",
        SheetKind.Arrears => "Bảng truy lĩnh, truy thu",
        SheetKind.Other => "Bảng khác",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The unit with the kind of its sheet, when it is not the main one.</summary>
    public static string NameOf(string unitName, SheetKind kind) => kind == SheetKind.Main ? unitName : $"{unitName} · {Of(kind)}";

    /// <summary>Trạng thái của tháng.</summary>
    public static string Of(MonthState? state) => state switch
    {
        null => "Chưa mở",
        MonthState.Opening => "Đang mở bảng lương",
        MonthState.Open => "Các đơn vị đang nộp",
        MonthState.Consolidated => "Đã tổng hợp, đang rà soát",
        MonthState.Locked => "Đã khóa",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Tone ToneOf(SheetState state) => state switch
    {
        SheetState.Open => Tone.Info,
        SheetState.Returned => Tone.Warning,
        _ => Tone.Success,
    };

    /// <summary>Khoản của Điều 15.</summary>
    public static string ArticleOf(SheetGroup group) => group == SheetGroup.Province ? "Điều 15.1" : "Điều 15.2";

    /// <summary>The Vietnamese day of an instant.</summary>
    public static DateOnly? DayOf(DateTime? utc) => utc is { } at ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)) : null;

    /// <summary>Nguồn kinh phí.</summary>
    public static string SourceOf(string code) => code == SheetUnits.StateBudget ? "Ngân sách nhà nước" : "Nguồn thu để lại, tự chủ";

    /// <summary>Đối tượng.</summary>
    public static string KindOf(string code) => PersonKinds.FromCode(code) is { } kind ? kind.NameOf() : "Chưa rõ đối tượng";

    /// <summary>Name of an allowance without the level one person has.</summary>
    public static string AllowanceOf(string code, string name) => $"{name} ({code})";

    /// <summary>A coefficient kept times 10.000; null when there is none.</summary>
    public static string? Coefficient(long? tenThousandths) =>
        tenThousandths is null or 0 ? null : Show.Hundredths(tenThousandths * 100 / One);

    /// <summary>Days kept in halves.</summary>
    public static string? Days(int halves) => halves == 0 ? null : PayText.Number(halves / 2m);
}
