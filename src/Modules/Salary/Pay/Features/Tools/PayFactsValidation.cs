using FluentValidation;

namespace HoSoCanBo.Salary.Pay.Features.Tools;

/// <summary>The shape of the facts; what the facts mean is the engine's to judge.</summary>
internal static class PayFactsValidation
{
    /// <summary>More allowances than anyone has.</summary>
    public const int MaxAllowances = 50;

    private static readonly string CoefficientRange = $"từ 0 đến {PayText.Number(Coefficient.Max)}, tối đa 4 chữ số thập phân";

    private static readonly string PercentRange = $"từ 0 đến {PayText.Number(Percent.Max)}%, tối đa 2 chữ số thập phân";

    /// <summary>What is said of a day outside the usual years.</summary>
    public static string UnusualDay { get; } = $"Ngày phải từ năm {PayMonth.FirstYear} đến năm {PayMonth.LastYear}.";

    /// <summary>Rules every calculator shares.</summary>
    public static void AddRules<T>(AbstractValidator<T> validator)
        where T : PayFactsInput
    {
        validator.RuleFor(f => f.Kind).Must(k => PersonKinds.FromCode(k) is not null)
            .WithMessage($"Chọn đối tượng trong các mã: {string.Join(", ", PersonKinds.Choices.Select(c => c.Code))}.");
        validator.RuleFor(f => f.UnitFunding).Must(IsName<UnitFunding>)
            .WithMessage($"Nguồn lương của đơn vị là một trong: {string.Join(", ", Enum.GetNames<UnitFunding>())}.");
        validator.RuleFor(f => f.UnitKind).Must(k => k is null || IsName<UnitKind>(k))
            .WithMessage($"Loại đơn vị là một trong: {string.Join(", ", Enum.GetNames<UnitKind>())}.");
        validator.RuleFor(f => f.Coefficient).IsCoefficient("Hệ số lương");
        validator.RuleFor(f => f.KeptDifference).Must(Coefficient.IsValid).WithMessage($"Hệ số chênh lệch bảo lưu {CoefficientRange}.");
        validator.RuleFor(f => f.PaidPercent).Must(Percent.IsValid).WithMessage($"Tỷ lệ hưởng lương {PercentRange}.");
        validator.RuleFor(f => f.BeyondFramePercent).Must(Percent.IsValid).WithMessage($"Tỷ lệ vượt khung {PercentRange}.");
        validator.RuleFor(f => f.Allowances).Must(a => a is { Count: <= MaxAllowances })
            .WithMessage($"Khai nhiều nhất {MaxAllowances} phụ cấp.");
        validator.RuleForEach(f => f.Allowances).Must(a => a is not null && !string.IsNullOrWhiteSpace(a.Code))
            .WithMessage("Phụ cấp thiếu mã.")
            .SetValidator(new AllowanceInputValidator());
    }

    /// <summary>A coefficient, when given.</summary>
    public static void IsCoefficient<T>(this IRuleBuilder<T, decimal?> rule, string name) =>
        rule.Must(c => c is null || Coefficient.IsValid(c.Value)).WithMessage($"{name} {CoefficientRange}.");

    /// <summary>A percentage, when given.</summary>
    public static void IsPercent<T>(this IRuleBuilder<T, decimal?> rule, string name) =>
        rule.Must(p => p is null || Percent.IsValid(p.Value)).WithMessage($"{name} {PercentRange}.");

    /// <summary>A day of the usual years, when given.</summary>
    public static void IsDay<T>(this IRuleBuilder<T, DateOnly?> rule) =>
        rule.Must(d => d is null || PayMonth.IsUsual(d.Value)).WithMessage(UnusualDay);

    /// <summary>Whether the text is a month such as 2026-08.</summary>
    public static bool IsMonth(string? text) => PayMonth.TryParse(text) is not null;

    /// <summary>Whether the text names a value of the enumeration; numbers do not count.</summary>
    public static bool IsName<TEnum>(string? text)
        where TEnum : struct, Enum => Enum.GetNames<TEnum>().Contains(text, StringComparer.Ordinal);
}

/// <summary>Facts that stand alone, as old or new facts of arrears.</summary>
internal sealed class PayFactsInputValidator : AbstractValidator<PayFactsInput>
{
    public PayFactsInputValidator() => PayFactsValidation.AddRules(this);
}

internal sealed class AllowanceInputValidator : AbstractValidator<AllowanceInput>
{
    public AllowanceInputValidator()
    {
        RuleFor(a => a.Coefficient).IsCoefficient("Hệ số phụ cấp");
        RuleFor(a => a.PositionCoefficient).IsCoefficient("Hệ số phụ cấp chức vụ của chức danh kiêm nhiệm");
        RuleFor(a => a.PreviousCoefficient).IsCoefficient("Hệ số chức vụ cũ");
        RuleFor(a => a.Percent).IsPercent("Tỷ lệ phụ cấp");
        RuleFor(a => a.From).IsDay();
        RuleFor(a => a.Until).IsDay();
        RuleFor(a => a.PreviousUntil).IsDay();
    }
}
