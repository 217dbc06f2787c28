namespace HoSoCanBo.Salary.Months.Domain;

/// <summary>What a finding does to the sheet.</summary>
internal enum FindingSeverity
{
    /// <summary>Chặn: the sheet cannot be sent.</summary>
    Block,

    /// <summary>Lưu ý: somebody should look; it does not stop the sheet.</summary>
    Warning,
}

/// <summary>Một điều kiện kiểm tra trước khi nộp bảng lương.</summary>
/// <param name="Id">What screens and messages name it by.</param>
/// <param name="Severity">What a finding does.</param>
/// <param name="Title">What is checked.</param>
internal sealed record SheetRule(string Id, FindingSeverity Severity, string Title)
{
    /// <summary>A finding of this rule.</summary>
    public SheetFinding Finds(string text) => new(Id, text);
}

/// <summary>The checks before a sheet is sent: C stops it, L asks somebody to look.</summary>
internal static class SheetRules
{
    /// <summary>How much a person's pay may change without anybody being asked to look, in percent.</summary>
    public const int UsualChangePercent = 20;

    /// <summary>C01.</summary>
    public static readonly SheetRule LineOrReason = Block("C01", "Mỗi người đang làm việc có dòng lương, hoặc có lý do không hưởng");

    /// <summary>C02.</summary>
    public static readonly SheetRule PaidOnce = Block("C02", "Không ai được trả lương ở hai đơn vị cho cùng những ngày");

    /// <summary>C03.</summary>
    public static readonly SheetRule OnScale = Block("C03", "Hệ số đúng bậc của thang lương; vượt khung, thâm niên nghề đúng thời gian");

    /// <summary>C04.</summary>
    public static readonly SheetRule RatesOfMonth = Block("C04", "Mức lương cơ sở, tỷ lệ đóng và các mức khác là của tháng");

    /// <summary>C05.</summary>
    public static readonly SheetRule InsuranceFitsKind = Block("C05", "Loại bảo hiểm đúng đối tượng (cán bộ, công chức không đóng BHTN)");

    /// <summary>C06.</summary>
    public static readonly SheetRule FactsComplete = Block("C06", "Đủ dữ liệu và dữ liệu không mâu thuẫn");

    /// <summary>C07.</summary>
    public static readonly SheetRule NetNotNegative = Block("C07", "Thực lĩnh không nhỏ hơn 0");

    /// <summary>C08.</summary>
    public static readonly SheetRule PaymentDay = Block("C08", "Có ngày chi trả (Điều 15.1)");

    /// <summary>L01.</summary>
    public static readonly SheetRule WithinQuota = Warn("L01", "Số người không vượt biên chế được giao");

    /// <summary>L02.</summary>
    public static readonly SheetRule AllowanceDecided = Warn("L02", "Phụ cấp có quyết định");

    /// <summary>L03.</summary>
    public static readonly SheetRule AllowanceOfTable = Warn("L03", "Mức phụ cấp chức vụ và các phụ cấp khác có trong danh mục");

    /// <summary>L04.</summary>
    public static readonly SheetRule AllowanceFitsKind = Warn("L04", "Phụ cấp đúng đối tượng (công vụ không dành cho viên chức)");

    /// <summary>L05.</summary>
    public static readonly SheetRule RaiseRecorded = Warn("L05", "Người đến hạn nâng bậc, vượt khung, thâm niên nghề đã có quyết định");

    /// <summary>L06.</summary>
    public static readonly SheetRule UsualChange =
        Warn("L06", $"Lương của một người không thay đổi quá {UsualChangePercent}% so với tháng trước");

    /// <summary>L07.</summary>
    public static readonly SheetRule TakenBackElsewhere = Warn("L07", "Người đã được trả ở bảng đã nộp của đơn vị khác được truy thu ở đó");

    /// <summary>L08.</summary>
    public static readonly SheetRule Unusual = Warn("L08", "Điểm khác cần xem lại");

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<SheetRule> All { get; } =
    [
        LineOrReason, PaidOnce, OnScale, RatesOfMonth, InsuranceFitsKind, FactsComplete, NetNotNegative, PaymentDay,
        WithinQuota, AllowanceDecided, AllowanceOfTable, AllowanceFitsKind, RaiseRecorded, UsualChange, TakenBackElsewhere, Unusual,
    ];

    /// <summary>The rule a refusal of the engine belongs to, by its code.</summary>
    public static SheetRule OfRefusal(string code) => code switch
    {
        "salary.negative-net" => NetNotNegative,
        "salary.rate-gap" or "salary.rate-overlap" => RatesOfMonth,
        "salary.line-missing" => LineOrReason,
        "salary.coefficient-not-on-scale" or "salary.step-not-on-scale" or "salary.grade-not-on-scale" or "salary.grade-not-in-force"
            or "salary.unknown-grade" or "salary.unknown-scale" or "salary.scale-missing" or "salary.step-missing"
            or "salary.beyond-frame-not-at-last-step" or "salary.no-beyond-frame" => OnScale,
        _ => FactsComplete,
    };

    private static SheetRule Block(string id, string title) => new(id, FindingSeverity.Block, title);

    private static SheetRule Warn(string id, string title) => new(id, FindingSeverity.Warning, title);
}
