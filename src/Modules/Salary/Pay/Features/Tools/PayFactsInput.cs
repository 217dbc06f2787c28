using System.ComponentModel;
using System.Text.Json.Serialization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>The facts of a person as the calculators take them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal record PayFactsInput
{
    [Description(
        "Đối tượng: CAN_BO, CONG_CHUC, CAN_BO_XA, CONG_CHUC_XA, VIEN_CHUC, VIEN_CHUC_QL, NGUOI_LV_HOI, HD_68, HD_161, HD_111, HD_KHAC, KHONG_CHUYEN_TRACH.")]
    public string Kind { get; init; } = "";

    [Description("Nguồn lương của đơn vị: FullStateBudget (hưởng 100% lương từ ngân sách, mặc định) hoặc PartStateBudget.")]
    public string UnitFunding { get; init; } = nameof(Pay.UnitFunding.FullStateBudget);

    [Description(
        "Loại đơn vị: Administrative (cơ quan hành chính), PartyOrMassOrganisation (Đảng, Mặt trận, đoàn thể), PublicService (đơn vị sự nghiệp). Để trống khi không rõ.")]
    public string? UnitKind { get; init; }

    [Description("Mã ngạch hoặc mã số chức danh nghề nghiệp, ví dụ 01.003.")]
    public string? GradeCode { get; init; }

    [Description("Bảng lương B1 đến B5 của Nghị định 204/2004/NĐ-CP; để trống thì theo ngạch và đối tượng.")]
    public string? TableCode { get; init; }

    [Description(
        "Thang lương: A3.1, A3.2, A2.1, A2.2, A1, A0, B, C1, C2, C3, LX, KT, DM_BV, VT, PV, CGCC, XA1 đến XA4; để trống thì theo ngạch.")]
    public string? ScaleCode { get; init; }

    [Description("Bậc lương, từ 1.")]
    public int? Step { get; init; }

    [Description("Hệ số lương; phải đúng với bậc. Cho bậc hoặc hệ số là đủ.")]
    public decimal? Coefficient { get; init; }

    [Description("Tiền lương thỏa thuận một tháng (đồng), thay cho ngạch, bậc.")]
    public long? AgreedWageInDong { get; init; }

    [Description("Vùng lương tối thiểu 1 đến 4 của nơi làm việc, để kiểm tra tiền lương thỏa thuận.")]
    public int? WageRegion { get; init; }

    [Description("Tỷ lệ hưởng lương (%): 100, hoặc 85 khi tập sự.")]
    public decimal PaidPercent { get; init; } = 100;

    [Description("Phụ cấp thâm niên vượt khung (%), chỉ ở bậc cuối.")]
    public decimal BeyondFramePercent { get; init; }

    [Description("Hệ số chênh lệch bảo lưu.")]
    public decimal KeptDifference { get; init; }

    [Description("Phụ cấp.")]
    public IReadOnlyList<AllowanceInput> Allowances { get; init; } = [];

    [Description("Thời hạn hợp đồng (tháng); để trống khi không xác định thời hạn. Quyết định việc đóng BHTN.")]
    public int? ContractMonths { get; init; }

    [Description("Số người phụ thuộc; để trống thì không tính thuế TNCN.")]
    public int? Dependants { get; init; }

    /// <summary>As the engine takes them; call after validation.</summary>
    public PayFacts ToFacts() => new()
    {
        Kind = PersonKinds.FromCode(Kind) ?? throw new RuleViolationException("salary.unknown-kind", $"Không có đối tượng mã “{Kind}”."),
        Funding = Enum.Parse<UnitFunding>(UnitFunding),
        UnitKind = UnitKind is null ? null : Enum.Parse<UnitKind>(UnitKind),
        Salary = string.IsNullOrWhiteSpace(GradeCode) && string.IsNullOrWhiteSpace(ScaleCode) && Step is null && Coefficient is null
            ? null
            : new SalaryGrading(Filled(GradeCode), Filled(ScaleCode), Filled(TableCode), Step, ToCoefficient(Coefficient)),
        AgreedWageInDong = AgreedWageInDong,
        WageRegion = WageRegion,
        PaidPercent = Percent.Of(PaidPercent),
        BeyondFramePercent = Percent.Of(BeyondFramePercent),
        KeptDifference = Pay.Numbers.Coefficient.Of(KeptDifference),
        Allowances = [.. Allowances.Select(a => a.ToFact())],
        ContractMonths = ContractMonths,
        Dependants = Dependants,
    };

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal static Coefficient? ToCoefficient(decimal? value) => value is null ? null : Pay.Numbers.Coefficient.Of(value.Value);
}

/// <summary>One phụ cấp.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AllowanceInput
{
    [Description(
        "Mã phụ cấp: PCCV, CV25, DANG30, KN10, KN_XA50, TNN_GD, TNN_KHAC, UD_GD, UD_YTE, KV, DB, TH_204, TH_76, LN_76, LD, DH, TN_KTT, TN_PTKT, TN_CV, TN_NGHE, PC_LOAIXA, KCT_XA, HDND, CAPUY, PC_TT, PC_KHAC, THUONG.")]
    public string Code { get; init; } = "";

    [Description("Hệ số (KN_XA50: hệ số bậc 1 của chức danh kiêm nhiệm).")]
    public decimal? Coefficient { get; init; }

    [Description("KN_XA50: hệ số phụ cấp chức vụ của chức danh kiêm nhiệm.")]
    public decimal? PositionCoefficient { get; init; }

    [Description("Tỷ lệ (%); để trống thì lấy mức duy nhất đang áp dụng, nếu có.")]
    public decimal? Percent { get; init; }

    [Description("Mức tiền cố định (đồng).")]
    public long? AmountInDong { get; init; }

    [Description("Số ngày thực tế trong tháng, cho phụ cấp tính theo ngày (DH, LD); làm tròn nửa ngày.")]
    public decimal? Days { get; init; }

    [Description("Ngày bắt đầu hưởng.")]
    public DateOnly? From { get; init; }

    [Description("Ngày cuối cùng (tính cả ngày này).")]
    public DateOnly? Until { get; init; }

    [Description("PCCV: hệ số chức vụ cũ cao hơn được bảo lưu 6 tháng kể từ ngày bắt đầu.")]
    public decimal? PreviousCoefficient { get; init; }

    [Description(
        "PCCV: do sắp xếp tổ chức bộ máy, ngày cuối của nhiệm kỳ hoặc thời hạn bổ nhiệm mà hệ số cũ được bảo lưu đến (ít nhất 6 tháng).")]
    public DateOnly? PreviousUntil { get; init; }

    [Description("PCCV: luân chuyển, giữ hệ số cũ suốt thời gian luân chuyển.")]
    public bool IsRotation { get; init; }

    [Description("Tên in trên bảng lương, cho mức tiền cố định.")]
    public string? Name { get; init; }

    /// <summary>As the engine takes it.</summary>
    public AllowanceFact ToFact() => new(Code.Trim())
    {
        Coefficient = PayFactsInput.ToCoefficient(Coefficient),
        PositionCoefficient = PayFactsInput.ToCoefficient(PositionCoefficient),
        Percent = Percent is null ? null : Pay.Numbers.Percent.Of(Percent.Value),
        AmountInDong = AmountInDong,
        Days = Days,
        From = From,
        Until = Until,
        PreviousCoefficient = PayFactsInput.ToCoefficient(PreviousCoefficient),
        PreviousUntil = PreviousUntil,
        IsRotation = IsRotation,
        Name = Name,
    };
}

/// <summary>Days of a month the unit does not pay.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DaysOffInput
{
    [Description("Tháng, ví dụ 2026-08; chỉ dùng khi tính truy lĩnh.")]
    public string? Month { get; init; }

    [Description("Ngày nghỉ không hưởng lương.")]
    public decimal Unpaid { get; init; }

    [Description("Ngày nghỉ không hưởng lương thuộc đợt nghỉ liên tục từ 1 tháng trở lên: giảm cả phụ cấp chỉ giảm khi nghỉ từ 1 tháng.")]
    public bool IsUnpaidForAMonth { get; init; }

    [Description("Ngày nghỉ ốm hưởng BHXH.")]
    public decimal Sick { get; init; }

    [Description("Ngày nghỉ thai sản hưởng BHXH.")]
    public decimal Maternity { get; init; }

    [Description("Ngày tạm đình chỉ, tạm giam.")]
    public decimal Suspended { get; init; }

    [Description("Tháng đầu làm việc hoặc trở lại làm việc: từ 01/07/2025 vẫn đóng BHXH.")]
    public bool IsFirstMonthOfWorkOrReturn { get; init; }

    /// <summary>As the engine takes them.</summary>
    public DaysOff ToDaysOff() => new()
    {
        Unpaid = Unpaid, IsUnpaidForAMonth = IsUnpaidForAMonth, Sick = Sick, Maternity = Maternity, Suspended = Suspended,
        IsFirstMonthOfWorkOrReturn = IsFirstMonthOfWorkOrReturn,
    };
}
