using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>The decision a change of pay rests on, as typed.</summary>
internal sealed record PayDecisionForm(
    string? Number, DateOnly? SignedOn, DateOnly? EffectiveFrom, string? Issuer, string? Signer, string? SignerTitle, string? Summary,
    Guid? FileId = null)
{
    /// <summary>As the decision block of a page holds it.</summary>
    public static PayDecisionForm Of(DecisionInput input) =>
        new(input.Number, input.SignedOn, input.EffectiveFrom, input.Issuer, input.Signer, input.SignerTitle, input.Summary, input.FileId);

    /// <summary>Number, day and issuer, as the page of waiting changes names the paper.</summary>
    public override string ToString() => $"{Number?.Trim()} ngày {SignedOn:dd/MM/yyyy}, {Issuer?.Trim()}";

    /// <summary>The decision to register; call after validation.</summary>
    public PayDecision ToDecision(DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        Number = VietnameseText.Clean(Number)!,
        SignedOn = SignedOn!.Value,
        EffectiveFrom = EffectiveFrom!.Value,
        Issuer = VietnameseText.Clean(Issuer),
        Signer = VietnameseText.Clean(Signer),
        SignerTitle = VietnameseText.Clean(SignerTitle),
        Summary = VietnameseText.Clean(Summary),
        RecordedAt = now,
    };
}

internal sealed class PayDecisionFormValidator : AbstractValidator<PayDecisionForm>
{
    public PayDecisionFormValidator()
    {
        RuleFor(d => d.Number).NotEmpty().WithMessage("Nhập số quyết định.")
            .MaximumLength(PayDecision.NumberMaxLength).WithMessage($"Số quyết định không quá {PayDecision.NumberMaxLength} ký tự.");
        RuleFor(d => d.SignedOn).NotNull().WithMessage("Nhập ngày ký.").Must(IsPlausible)
            .WithMessage("Ngày ký phải từ năm 1975 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(d => d.EffectiveFrom).NotNull().WithMessage("Nhập ngày hiệu lực.").Must(IsPlausible)
            .WithMessage("Ngày hiệu lực phải từ năm 1975 đến năm 2100. Kiểm tra lại năm.");
        RuleFor(d => d.Issuer).NotEmpty().WithMessage("Nhập cơ quan ban hành.")
            .MaximumLength(PayDecision.TextMaxLength).WithMessage($"Cơ quan ban hành không quá {PayDecision.TextMaxLength} ký tự.");
        RuleFor(d => d.Signer).MaximumLength(PayDecision.TextMaxLength)
            .WithMessage($"Người ký không quá {PayDecision.TextMaxLength} ký tự.");
        RuleFor(d => d.SignerTitle).MaximumLength(PayDecision.TextMaxLength)
            .WithMessage($"Chức vụ người ký không quá {PayDecision.TextMaxLength} ký tự.");
        RuleFor(d => d.Summary).MaximumLength(PayDecision.SummaryMaxLength)
            .WithMessage($"Trích yếu không quá {PayDecision.SummaryMaxLength} ký tự.");
    }

    /// <summary>Whether a decision about pay can be of this day; not given is for other rules to refuse.</summary>
    public static bool IsPlausible(DateOnly? day) => day is null or { Year: >= 1975 and <= 2100 };
}
