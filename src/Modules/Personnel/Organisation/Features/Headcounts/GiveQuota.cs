using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Giao hoặc điều chỉnh chỉ tiêu biên chế theo quyết định. The id is made with the form: posted twice, it is one row.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record GiveQuota(
    Guid UnitId, Guid GrantId, string? QuotaKindCode, int? Year, QuotaAct Act, int? Number, string? Note, DecisionForm Decision) : IRequest;

internal sealed class GiveQuotaValidator : AbstractValidator<GiveQuota>
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    public GiveQuotaValidator()
    {
        RuleFor(c => c.GrantId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.QuotaKindCode).NotEmpty().WithMessage("Chọn loại biên chế.");
        RuleFor(c => c.Year).NotNull().WithMessage("Nhập năm giao.")
            .InclusiveBetween(EarliestYear, LatestYear).WithMessage($"Năm từ {EarliestYear} đến {LatestYear}.");
        RuleFor(c => c.Number).NotNull().WithMessage("Nhập số lượng.")
            .InclusiveBetween(-QuotaGrant.NumberMax, QuotaGrant.NumberMax).WithMessage($"Số lượng tối đa {QuotaGrant.NumberMax}.");
        RuleFor(c => c.Number).GreaterThanOrEqualTo(0).When(c => c.Act == QuotaAct.Assignment)
            .WithMessage("Số giao không thể âm; muốn giảm, chọn Điều chỉnh.");
        RuleFor(c => c.Number).NotEqual(0).When(c => c.Act == QuotaAct.Adjustment)
            .WithMessage("Số điều chỉnh phải khác 0; giảm thì ghi dấu trừ.");
        RuleFor(c => c.Note).MaximumLength(QuotaGrant.NoteMaxLength).WithMessage($"Ghi chú dài nhất {QuotaGrant.NoteMaxLength} ký tự.");
        RuleFor(c => c.Decision).SetValidator(new DecisionFormValidator());
    }
}

internal sealed class GiveQuotaHandler(
    PersonnelDbContext db, DecisionRegister decisions, ReferenceCache references, RequestContext request, TimeProvider clock)
        : IRequestHandler<GiveQuota, Unit>
{
    public async Task<Unit> Handle(GiveQuota command, CancellationToken cancellationToken)
    {
        var unit = await db.RequireAdministeredAsync(request.User, command.UnitId, cancellationToken);
        var reference = await references.CurrentAsync(cancellationToken);
        request.User.RequireAbove(unit, reference.Units);
        if (await db.QuotaGrants.AnyAsync(q => q.Id == command.GrantId, cancellationToken))
        {
            return Unit.Value;
        }

        var paper = command.Decision.ToFacts();
        var kind = await RequireKindAsync(command.QuotaKindCode!, paper.EffectiveFrom, cancellationToken);
        if (!unit.IsInForceOn(paper.EffectiveFrom))
        {
            throw new RuleViolationException(
                "personnel.unit-not-in-force", $"{unit.Name} không hoạt động vào ngày {paper.EffectiveFrom:dd/MM/yyyy}. Kiểm tra lại ngày hiệu lực.");
        }

        await RequireNotBelowZeroAsync(unit.Id, kind.Code, command, paper.EffectiveFrom, cancellationToken);
        var decision = await decisions.FindOrAddAsync(paper, cancellationToken);
        var facts = new QuotaFacts(
            kind.Code, command.Year!.Value, command.Act, command.Number!.Value, paper.EffectiveFrom, decision.Id,
            VietnameseText.Clean(command.Note));
        db.AddQuota(QuotaGrant.Give(command.GrantId, unit.Id, facts, clock.UtcNow()), clock);
        db.Basis = new ChangeBasis($"{(command.Act == QuotaAct.Assignment ? "Giao" : "Điều chỉnh")} chỉ tiêu {kind.Name}: {command.Number}", decision.Id, decision.Number);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>Kinds have their days in the catalogue: a decision of a past day may use one that has been retired since.</summary>
    private async Task<CatalogueItem> RequireKindAsync(string code, DateOnly on, CancellationToken cancellationToken)
    {
        var kind = await db.CatalogueItems.AsNoTracking()
            .SingleOrDefaultAsync(k => k.Catalogue == QuotaKinds.Catalogue && k.Code == code, cancellationToken)
            ?? throw new RuleViolationException("personnel.quota-kind-unknown", "Loại biên chế không có trong danh mục. Chọn lại.");
        return kind.ValidFrom > on || kind.ValidUntil < on
            ? throw new RuleViolationException(
                "personnel.quota-kind-not-valid",
                $"Loại biên chế “{kind.Name}” không áp dụng vào ngày {on:dd/MM/yyyy}. Chọn loại khác hoặc kiểm tra lại ngày hiệu lực.")
            : kind;
    }

    private async Task RequireNotBelowZeroAsync(Guid unitId, string kind, GiveQuota command, DateOnly from,
        CancellationToken cancellationToken)
    {
        if (command.Act == QuotaAct.Assignment)
        {
            return;
        }

        var lines = await db.QuotaGrants.AsNoTracking()
            .Where(q => q.UnitId == unitId && q.QuotaKindCode == kind && q.VoidedAt == null)
            .Select(q => new QuotaLine(q.UnitId, q.QuotaKindCode, q.Act, q.Number, q.EffectiveFrom, q.RecordedAt))
            .ToListAsync(cancellationToken);
        var inForce = Quotas.AssignedOn(from, lines).GetValueOrDefault((unitId, kind));
        if (inForce + command.Number < 0)
        {
            throw new RuleViolationException(
                "personnel.quota-below-zero", $"Đến {from:dd/MM/yyyy} đơn vị được giao {inForce}; điều chỉnh {command.Number} sẽ âm. Kiểm tra lại số lượng hoặc ngày.");
        }
    }
}

/// <summary>Hủy một dòng chỉ tiêu nhập sai, với lý do.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record VoidQuota(Guid UnitId, Guid GrantId, string? Reason) : IRequest;

internal sealed class VoidQuotaValidator : AbstractValidator<VoidQuota>
{
    public VoidQuotaValidator() => RuleFor(c => c.Reason).NotEmpty().WithMessage("Nhập lý do hủy.")
        .MaximumLength(QuotaGrant.NoteMaxLength).WithMessage($"Lý do dài nhất {QuotaGrant.NoteMaxLength} ký tự.");
}

internal sealed class VoidQuotaHandler(PersonnelDbContext db, ReferenceCache references, RequestContext request, TimeProvider clock)
    : IRequestHandler<VoidQuota, Unit>
{
    public async Task<Unit> Handle(VoidQuota command, CancellationToken cancellationToken)
    {
        var unit = await db.RequireAdministeredAsync(request.User, command.UnitId, cancellationToken);
        request.User.RequireAbove(unit, (await references.CurrentAsync(cancellationToken)).Units);
        var grant = await db.QuotaGrants.RequireAsync(q => q.Id == command.GrantId && q.UnitId == unit.Id, cancellationToken);
        grant.Void(VietnameseText.Clean(command.Reason)!, clock.UtcNow());
        db.PublishQuota(grant, clock);
        db.Basis = new ChangeBasis($"Hủy dòng chỉ tiêu nhập sai: {command.Reason}");
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
