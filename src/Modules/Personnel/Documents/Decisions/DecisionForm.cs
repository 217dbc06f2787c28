using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.SharedRecords.Decisions;

namespace HoSoCanBo.Personnel.Documents.Decisions;

/// <summary>The decision block as typed; a command carries it as <c>Decision</c>.</summary>
internal sealed record DecisionForm(
    string? Number, DateOnly? SignedOn, DateOnly? EffectiveFrom, string? Issuer, string? Signer, string? SignerTitle, string? Summary,
    Guid? FileId = null)
{
    public static DecisionForm From(DecisionInput input) => new(
        VietnameseText.Clean(input.Number), input.SignedOn, input.EffectiveFrom, VietnameseText.Clean(input.Issuer),
        VietnameseText.Clean(input.Signer), VietnameseText.Clean(input.SignerTitle), VietnameseText.Clean(input.Summary), input.FileId);

    /// <summary>The facts; the validator guarantees the required ones.</summary>
    public DecisionFacts ToFacts() =>
        new(Number!, SignedOn!.Value, EffectiveFrom ?? SignedOn.Value, Issuer!, Signer, SignerTitle, Summary, FileId);
}

/// <summary>The shape of a decision, the same on every form.</summary>
internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    private static readonly DateOnly Earliest = new(1945, 9, 2);

    public DecisionFormValidator()
    {
        RuleFor(d => d.Number).NotEmpty().WithMessage("Nhập số quyết định.")
            .MaximumLength(Decision.NumberMaxLength).WithMessage($"Số quyết định dài nhất {Decision.NumberMaxLength} ký tự.");
        RuleFor(d => d.SignedOn).NotNull().WithMessage("Nhập ngày ký.")
            .GreaterThanOrEqualTo(Earliest).WithMessage("Ngày ký không thể trước 02/09/1945.");
        RuleFor(d => d.EffectiveFrom).NotNull().WithMessage("Nhập ngày hiệu lực.")
            .GreaterThanOrEqualTo(Earliest).WithMessage("Ngày hiệu lực không thể trước 02/09/1945.");
        RuleFor(d => d.Issuer).NotEmpty().WithMessage("Nhập cơ quan ban hành.");
        RuleFor(d => d.Issuer).MaximumLength(Decision.TextMaxLength).WithMessage(TooLong("Cơ quan ban hành", Decision.TextMaxLength));
        RuleFor(d => d.Signer).MaximumLength(Decision.TextMaxLength).WithMessage(TooLong("Người ký", Decision.TextMaxLength));
        RuleFor(d => d.SignerTitle).MaximumLength(Decision.TextMaxLength).WithMessage(TooLong("Chức vụ người ký", Decision.TextMaxLength));
        RuleFor(d => d.Summary).MaximumLength(Decision.SummaryMaxLength).WithMessage(TooLong("Trích yếu", Decision.SummaryMaxLength));
    }

    private static string TooLong(string field, int length) => $"{field} dài nhất {length} ký tự.";
}
