using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.People;

namespace HoSoCanBo.Salary.People.Domain;

/// <summary>Where a salary line comes from.</summary>
public enum SalaryLineOrigin
{
    /// <summary>Hồ sơ giấy: taken from item 14 of form 2C-BNV/2008 when the record entered the software.</summary>
    Imported,

    /// <summary>Quyết định về lương.</summary>
    Decided,

    /// <summary>Đính chính: takes the place of a line that was entered wrongly.</summary>
    Corrected,
}

/// <summary>What a decision on pay does.</summary>
public enum SalaryChangeKind
{
    /// <summary>The first line known.</summary>
    Opening,

    /// <summary>Xếp lương khi tuyển dụng, tiếp nhận, hết tập sự.</summary>
    Placement,

    /// <summary>Nâng bậc lương thường xuyên.</summary>
    RegularStep,

    /// <summary>Nâng bậc trước thời hạn do lập thành tích xuất sắc.</summary>
    EarlyStepForAchievement,

    /// <summary>Nâng bậc trước thời hạn khi có thông báo nghỉ hưu.</summary>
    EarlyStepForRetirement,

    /// <summary>Phụ cấp thâm niên vượt khung.</summary>
    BeyondFrame,

    /// <summary>Nâng ngạch, thăng hạng, chuyển ngạch, chuyển loại.</summary>
    GradeChange,

    /// <summary>Tiền lương hợp đồng.</summary>
    ContractWage,

    /// <summary>Hạ bậc, kỷ luật, or anything else a decision says.</summary>
    Other,
}

/// <summary>Một dòng diễn biến lương: what holds from a day on. A wrong line is withdrawn with a reason and stays.</summary>
public sealed class SalaryLine : DatedFact, IAudited
{
    public const int RankCodeMaxLength = 20;

    public const int RankNameMaxLength = 200;

    /// <summary>Longest code of a scale or table.</summary>
    public const int ScaleCodeMaxLength = 20;

    /// <summary>Longest reason of a correction.</summary>
    public const int ReasonMaxLength = 500;

    private SalaryLine()
    {
    }

    internal SalaryLine(Guid personId, SalaryTerms terms, SalaryLineOrigin origin, SalaryChangeKind change, DateOnly effectiveFrom,
        FactSource source)
        : base(personId, effectiveFrom, source)
    {
        KindCode = terms.KindCode;
        RankCode = terms.RankCode;
        RankName = terms.RankName;
        ScaleCode = terms.ScaleCode;
        TableCode = terms.TableCode;
        Step = terms.Step;
        CoefficientInHundredths = terms.CoefficientInHundredths;
        PaidPercentInHundredths = terms.PaidPercentInHundredths;
        BeyondFramePercent = terms.BeyondFramePercent;
        KeptDifferenceInTenThousandths = terms.KeptDifferenceInTenThousandths;
        AgreedWageInDong = terms.AgreedWageInDong;
        ContractMonths = terms.ContractMonths;
        StepHeldSince = terms.StepHeldSince;
        NextStepOn = terms.NextStepOn;
        Origin = origin;
        Change = change;
    }

    /// <summary>Code of employee_kinds.csv from this line on; null: that of the person.</summary>
    public string? KindCode { get; private set; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; private set; }

    /// <summary>Tên ngạch hoặc chức danh nghề nghiệp.</summary>
    public string? RankName { get; private set; }

    /// <summary>Thang lương.</summary>
    public string? ScaleCode { get; private set; }

    /// <summary>Bảng lương.</summary>
    public string? TableCode { get; private set; }

    /// <summary>Bậc.</summary>
    public int? Step { get; private set; }

    /// <summary>Hệ số lương times 100.</summary>
    public int? CoefficientInHundredths { get; private set; }

    /// <summary>Tỷ lệ hưởng times 100.</summary>
    public int PaidPercentInHundredths { get; private set; } = SalaryTerms.WholePercentInHundredths;

    /// <summary>Phụ cấp thâm niên vượt khung, percent.</summary>
    public int? BeyondFramePercent { get; private set; }

    /// <summary>Hệ số chênh lệch bảo lưu times 10.000.</summary>
    public int? KeptDifferenceInTenThousandths { get; private set; }

    /// <summary>Tiền lương thỏa thuận, đồng a month.</summary>
    public long? AgreedWageInDong { get; private set; }

    /// <summary>Thời hạn hợp đồng, months; null when indefinite.</summary>
    public int? ContractMonths { get; private set; }

    /// <summary>The day the time in the step counts from; null: the first day of the line.</summary>
    public DateOnly? StepHeldSince { get; private set; }

    /// <summary>Ngày nâng bậc dự kiến as the paper says.</summary>
    public DateOnly? NextStepOn { get; private set; }

    /// <summary>Where the line comes from.</summary>
    public SalaryLineOrigin Origin { get; private set; }

    /// <summary>What the decision does.</summary>
    public SalaryChangeKind Change { get; private set; }

    /// <summary>When it was withdrawn (UTC); null while it counts.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnReason { get; private set; }

    /// <inheritdoc />
    public Guid AuditSubjectId => PersonId;

    internal void Withdraw(DateTime at, string reason)
    {
        (WithdrawnAt, WithdrawnReason) = (at, reason);
        Withdraw();
    }
}
