using FluentValidation;
using HoSoCanBo.Salary.Domain.Pay;

namespace HoSoCanBo.Salary.Features.Tools;

/// <summary>The shape of the facts; what the facts mean is the engine's to judge.</summary>
internal static class PayFactsValidation
{
    /// <summary>More allowances than anyone has.</summary>
    public const int MaxAllowances = 50;

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
        validator.RuleFor(f => f.Allowances).Must(a => a is { Count: <= MaxAllowances }).WithMessage($"Khai nhiều nhất {MaxAllowances} phụ cấp.");
        validator.RuleForEach(f => f.Allowances).Must(a => a is not null && !string.IsNullOrWhiteSpace(a.Code)).WithMessage("Phụ cấp thiếu mã.");
    }

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
