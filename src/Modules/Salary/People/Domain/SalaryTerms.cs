namespace HoSoCanBo.Salary.People.Domain;

/// <summary>What a salary line says: ngạch, bậc, hệ số, tỷ lệ hưởng, vượt khung, bảo lưu, or the wage of a contract.</summary>
public sealed record SalaryTerms
{
    /// <summary>The whole salary, in hundredths of a percent.</summary>
    public const int WholePercentInHundredths = 10_000;

    /// <summary>Code of employee_kinds.csv from this line on; null: that of the person.</summary>
    public string? KindCode { get; init; }

    /// <summary>Mã ngạch hoặc mã số chức danh nghề nghiệp, for instance <c>01.003</c>.</summary>
    public string? RankCode { get; init; }

    /// <summary>Tên ngạch hoặc chức danh nghề nghiệp.</summary>
    public string? RankName { get; init; }

    /// <summary>Thang lương, for instance <c>A1</c>; null: that of the rank.</summary>
    public string? ScaleCode { get; init; }

    /// <summary>Bảng lương B1 to B5; null: follows from rank and kind.</summary>
    public string? TableCode { get; init; }

    /// <summary>Bậc.</summary>
    public int? Step { get; init; }

    /// <summary>Hệ số lương times 100: 234 is 2,34.</summary>
    public int? CoefficientInHundredths { get; init; }

    /// <summary>Tỷ lệ hưởng times 100: 10.000 is 100%, 8.500 is 85% during tập sự.</summary>
    public int PaidPercentInHundredths { get; init; } = WholePercentInHundredths;

    /// <summary>Phụ cấp thâm niên vượt khung, percent.</summary>
    public int? BeyondFramePercent { get; init; }

    /// <summary>Hệ số chênh lệch bảo lưu times 10.000.</summary>
    public int? KeptDifferenceInTenThousandths { get; init; }

    /// <summary>Tiền lương thỏa thuận of a labour contract, đồng a month.</summary>
    public long? AgreedWageInDong { get; init; }

    /// <summary>Thời hạn hợp đồng, months; null when indefinite.</summary>
    public int? ContractMonths { get; init; }

    /// <summary>Thời điểm tính nâng bậc lần sau: the day the time in the step counts from; null: the line's first day.</summary>
    public DateOnly? StepHeldSince { get; init; }

    /// <summary>Ngày nâng bậc dự kiến as the paper says; null: computed.</summary>
    public DateOnly? NextStepOn { get; init; }
}
