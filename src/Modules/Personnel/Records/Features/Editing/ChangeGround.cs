using FluentValidation;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain.Rules;
using HoSoCanBo.Personnel.Employees.Past;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Căn cứ of a change: a decision, the person's own declaration, or the correction of an entry.</summary>
internal enum GroundKind
{
    /// <summary>Theo quyết định, văn bản.</summary>
    Decision,

    /// <summary>Theo kê khai, giấy tờ của cá nhân.</summary>
    Declaration,

    /// <summary>Sửa sai sót khi nhập liệu.</summary>
    Correction,
}

/// <summary>Why a change is made, as typed.</summary>
/// <param name="Kind">What it rests on.</param>
/// <param name="Decision">The paper; only for <see cref="GroundKind.Decision"/>.</param>
/// <param name="Reason">Words; for the other kinds.</param>
/// <param name="ConfirmReason">Why a warning is not heeded.</param>
internal sealed record ChangeGround(GroundKind Kind, DecisionForm? Decision, string? Reason, string? ConfirmReason)
{
    public const string DeclarationWords = "Theo kê khai";

    /// <summary>Pay may hold from a day before its paper was signed (rule D4).</summary>
    public bool IsAboutPay { get; init; }

    /// <summary>What the audit trail notes.</summary>
    public ChangeBasis BasisFor(string what, Decision? decision, IReadOnlyCollection<ProfileFinding> confirmed)
    {
        var reason = Kind switch
        {
            GroundKind.Decision => decision?.Summary ?? what,
            GroundKind.Declaration => $"{DeclarationWords}: {Reason}",
            _ => $"{RecordAsOf.CorrectionWords}: {Reason}",
        };
        if (confirmed.Count > 0)
        {
            reason += $" (xác nhận {string.Join(", ", confirmed.Select(f => f.Rule).Distinct())}: {ConfirmReason})";
        }

        return new ChangeBasis(reason, decision?.Id, decision?.Number);
    }
}

/// <summary>A request that changes a record and says why.</summary>
internal interface IGroundedChange
{
    DecisionForm? Decision { get; }

    string? CorrectionReason { get; }

    string? ConfirmReason { get; }
}

/// <summary>The shape of the ground, the same for every change of a record.</summary>
internal sealed class GroundedChangeValidator : AbstractValidator<IGroundedChange>
{
    public const int ReasonMaxLength = 300;

    public GroundedChangeValidator()
    {
        RuleFor(c => c.Decision!).SetValidator(new DecisionFormValidator()).When(c => c.Decision is not null);
        RuleFor(c => c.CorrectionReason).NotEmpty().When(c => c.Decision is null)
            .WithMessage("Nhập lý do sửa, giấy tờ làm căn cứ, hoặc chọn sửa theo quyết định.");
        RuleFor(c => c.CorrectionReason).MaximumLength(ReasonMaxLength).WithMessage($"Lý do có tối đa {ReasonMaxLength} ký tự.");
        RuleFor(c => c.ConfirmReason).MaximumLength(ReasonMaxLength).WithMessage($"Lý do có tối đa {ReasonMaxLength} ký tự.");
    }
}

/// <summary>The choice of the ground on forms.</summary>
internal static class GroundWords
{
    public const string OnDecision = "quyet-dinh";
    public const string OnDeclaration = "ke-khai";
    public const string Correction = "sua-sai";

    public static IEnumerable<SelectListItem> Options =>
    [
        new("Theo quyết định, văn bản", OnDecision), new("Theo kê khai, giấy tờ của cá nhân", OnDeclaration),
        new("Sửa sai sót khi nhập liệu", Correction),
    ];

    public static GroundKind KindOf(string? word) => word switch
    {
        OnDeclaration => GroundKind.Declaration,
        Correction => GroundKind.Correction,
        _ => GroundKind.Decision,
    };
}
