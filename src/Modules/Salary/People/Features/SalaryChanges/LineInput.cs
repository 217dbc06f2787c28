using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>A salary line as an officer writes it.</summary>
internal sealed record LineInput
{
    /// <summary>Name of <see cref="SalaryChangeKind"/>.</summary>
    public string? Change { get; init; }

    /// <summary>Mã ngạch.</summary>
    public string? RankCode { get; init; }

    /// <summary>Bậc.</summary>
    public int? Step { get; init; }

    /// <summary>Hệ số; follows from the step when left out.</summary>
    public decimal? Coefficient { get; init; }

    /// <summary>Tỷ lệ hưởng.</summary>
    public decimal? PaidPercent { get; init; }

    /// <summary>Vượt khung, percent.</summary>
    public int? BeyondFramePercent { get; init; }

    /// <summary>Hệ số chênh lệch bảo lưu.</summary>
    public decimal? KeptDifference { get; init; }

    /// <summary>Tiền lương thỏa thuận.</summary>
    public long? AgreedWageInDong { get; init; }

    /// <summary>Thời hạn hợp đồng, months.</summary>
    public int? ContractMonths { get; init; }

    /// <summary>Thời gian giữ bậc tính từ.</summary>
    public DateOnly? StepHeldSince { get; init; }

    public SalaryChangeKind Kind => Enum.Parse<SalaryChangeKind>(Change!);

    /// <summary>Completes and checks the line with the tables, for a person on a day.</summary>
    /// <exception cref="RuleViolationException">The line is not on the tables.</exception>
    public SalaryTerms ToTerms(PayTables tables, string? kindCode, DateOnly from)
    {
        var kind = PersonKinds.FromCode(kindCode) ?? PersonKind.CivilServant;
        var terms = new SalaryTerms
        {
            RankCode = VietnameseText.Clean(RankCode),
            PaidPercentInHundredths = Percent.Of(PaidPercent ?? 100).Hundredths,
            BeyondFramePercent = BeyondFramePercent is 0 ? null : BeyondFramePercent,
            KeptDifferenceInTenThousandths = KeptDifference is > 0 ? Pay.Numbers.Coefficient.Of(KeptDifference.Value).TenThousandths : null,
            AgreedWageInDong = AgreedWageInDong,
            ContractMonths = ContractMonths,
            StepHeldSince = StepHeldSince,
        };
        if (AgreedWageInDong is not null)
        {
            return terms;
        }

        var written =
            new SalaryGrading(terms.RankCode, Step: Step, Coefficient: Coefficient is { } c ? Pay.Numbers.Coefficient.Of(c) : null);
        var graded = GradedSalary.Of(tables, kind, written, from);
        return terms with
        {
            RankName = tables.Grades.LastOrDefault(g => g.Code == terms.RankCode && g.Validity.From <= from)?.NameVi,
            ScaleCode = graded.Step?.ScaleCode,
            TableCode = graded.Step?.TableCode,
            Step = graded.Step?.Step,
            CoefficientInHundredths = graded.Coefficient.TenThousandths / 100,
        };
    }
}

internal sealed class LineInputValidator : AbstractValidator<LineInput>
{
    public LineInputValidator()
    {
        RuleFor(l => l.Change)
            .Must(c => Enum.TryParse<SalaryChangeKind>(c, out var kind) && kind != SalaryChangeKind.Opening && Enum.IsDefined(kind))
            .WithMessage("Chọn loại thay đổi.");
        RuleFor(l => l.RankCode).NotEmpty().When(l => l.AgreedWageInDong is null)
            .WithMessage("Nhập mã ngạch hoặc mã số chức danh, hoặc tiền lương thỏa thuận.");
        RuleFor(l => l.RankCode).MaximumLength(SalaryLine.RankCodeMaxLength)
            .WithMessage($"Mã ngạch không quá {SalaryLine.RankCodeMaxLength} ký tự.");
        RuleFor(l => l.Step).NotNull().When(l => l.AgreedWageInDong is null && l.Coefficient is null).WithMessage("Nhập bậc hoặc hệ số.");
        RuleFor(l => l.AgreedWageInDong).Must(w => w is null or (> 0 and <= 1_000_000_000))
            .WithMessage("Tiền lương thỏa thuận phải lớn hơn 0 và không quá 1.000.000.000 đồng.");
        RuleFor(l => l.PaidPercent).Must(p => p is null or (> 0 and <= 100)).WithMessage("Tỷ lệ hưởng phải lớn hơn 0% và không quá 100%.");
        RuleFor(l => l.BeyondFramePercent).Must(p => p is null or (>= 0 and <= 100)).WithMessage("Vượt khung từ 0% đến 100%.");
        RuleFor(l => l.KeptDifference).Must(k => k is null or (>= 0 and <= 10)).WithMessage("Hệ số chênh lệch bảo lưu từ 0 đến 10.");
        RuleFor(l => l.ContractMonths).Must(m => m is null or (>= 1 and <= 600)).WithMessage("Thời hạn hợp đồng từ 1 tháng.");
        RuleFor(l => l.StepHeldSince).Must(PayDecisionFormValidator.IsPlausible)
            .WithMessage("Ngày tính thời gian giữ bậc phải từ năm 1975 đến năm 2100. Kiểm tra lại năm.");
    }
}
