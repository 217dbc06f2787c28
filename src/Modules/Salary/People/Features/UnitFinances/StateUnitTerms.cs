using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Features.Recalculations;
using HoSoCanBo.Salary.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.People.Features.UnitFinances;

/// <summary>
/// Ghi mức tự chủ, nguồn bảo đảm tiền lương của một đơn vị from a day on, with its decision: Sở Tài chính only (Điều 18.2). Rows are
/// added, never changed; of two rows about one day the later counts. Posted twice with one id, it is one row.
/// </summary>
[Requires(SalaryPermissions.Configure)]
internal sealed record StateUnitTerms : IRequest
{
    /// <summary>Identity of the row to be.</summary>
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Name of <see cref="FinancialAutonomy"/>.</summary>
    public string? Autonomy { get; init; }

    /// <summary>Name of <see cref="UnitKind"/>; null: not stated.</summary>
    public string? UnitKind { get; init; }

    /// <summary>Vùng lương tối thiểu.</summary>
    public int? WageRegion { get; init; }

    /// <summary>Quyết định giao tự chủ.</summary>
    public string? LegalBasis { get; init; }
}

internal sealed class StateUnitTermsValidator : AbstractValidator<StateUnitTerms>
{
    public StateUnitTermsValidator()
    {
        RuleFor(c => c.Id).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.EffectiveFrom).NotNull().WithMessage("Nhập ngày áp dụng.")
            .Must(d => d is null or { Year: >= 2004 and <= 2100 })
            .WithMessage("Ngày áp dụng phải từ năm 2004 đến năm 2100. Kiểm tra lại năm.")
            .Must(d => d is null or { Day: 1 })
            .WithMessage("Ngày áp dụng phải là ngày 01 của tháng: lương và kinh phí công đoàn tính theo tháng.");
        RuleFor(c => c.Autonomy).Must(a => a is not null && Enum.GetNames<FinancialAutonomy>().Contains(a, StringComparer.Ordinal))
            .WithMessage("Chọn mức tự chủ tài chính.");
        RuleFor(c => c.UnitKind).Must(k => k is null || Enum.GetNames<UnitKind>().Contains(k, StringComparer.Ordinal))
            .WithMessage("Chọn loại đơn vị trong danh sách.");
        RuleFor(c => c.WageRegion).Must(r => r is null or (>= 1 and <= 4)).WithMessage("Vùng lương tối thiểu từ 1 đến 4.");
        RuleFor(c => c.LegalBasis).NotEmpty().WithMessage("Nhập số, ngày quyết định.")
            .MaximumLength(PayDecision.TextMaxLength).WithMessage($"Quyết định không quá {PayDecision.TextMaxLength} ký tự.");
    }
}

internal sealed class StateUnitTermsHandler(SalaryDbContext db, PayRecalculations recalculations, TimeProvider clock)
    : IRequestHandler<StateUnitTerms, Unit>
{
    public async Task<Unit> Handle(StateUnitTerms command, CancellationToken cancellationToken)
    {
        var unit = await db.KnownUnits.AsNoTracking().RequireAsync(u => u.Id == command.UnitId, cancellationToken);
        if (await db.UnitPayTerms.AnyAsync(t => t.Id == command.Id, cancellationToken))
        {
            return Unit.Value;
        }

        var autonomy = Enum.Parse<FinancialAutonomy>(command.Autonomy!);
        if (autonomy != FinancialAutonomy.StateBudget && command.UnitKind is nameof(UnitKind.Administrative))
        {
            throw new RuleViolationException("salary.unit-terms-agency",
                "Cơ quan hành chính do ngân sách nhà nước bảo đảm: chọn lại mức tự chủ hoặc loại đơn vị.");
        }

        var terms = db.UnitPayTerms.Add(new UnitPayTerms
        {
            Id = command.Id,
            UnitId = unit.Id,
            EffectiveFrom = command.EffectiveFrom!.Value,
            Autonomy = autonomy,
            IsFullyBudgetPaid = autonomy == FinancialAutonomy.StateBudget,
            UnitKind = command.UnitKind,
            WageRegion = command.WageRegion,
            LegalBasis = VietnameseText.Clean(command.LegalBasis),
            RecordedAt = clock.UtcNow(),
        }).Entity;
        db.Basis = new ChangeBasis($"Nguồn bảo đảm tiền lương của {unit.Name}: {UnitTermsWords.Of(autonomy)}", null,
            VietnameseText.Clean(command.LegalBasis));
        await recalculations.AskForUnitAsync(terms, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
