using FluentValidation;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Thêm một thao tác vào phương án.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record AddReorganizationLine(
    Guid PlanId, Guid LineId, ReorganizationKind Kind, Guid? FromUnitId, Guid? ToUnitId, string? ToCode, string? ToName, string? ToKind,
    Guid? ToParentId,
    LineageShare Share, DateOnly? EffectiveOn, string? LegalBasis) : IRequest;

internal sealed class AddReorganizationLineValidator : AbstractValidator<AddReorganizationLine>
{
    public AddReorganizationLineValidator()
    {
        RuleFor(c => c.LineId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.FromUnitId).NotNull().When(c => c.Kind != ReorganizationKind.Open).WithMessage("Chọn đơn vị.");
        RuleFor(c => c.ToName).NotEmpty().When(NeedsNewUnit).WithMessage("Nhập tên đơn vị mới, hoặc chọn đơn vị nhận đang có.");
        RuleFor(c => c.ToName).MaximumLength(OrganizationUnit.NameMaxLength)
            .WithMessage($"Tên đơn vị dài nhất {OrganizationUnit.NameMaxLength} ký tự.");
        RuleFor(c => c.ToCode).NotEmpty().When(NeedsNewUnit).WithMessage("Nhập mã đơn vị mới.");
        RuleFor(c => c.ToCode).MaximumLength(OrganizationUnit.CodeMaxLength)
            .WithMessage($"Mã dài nhất {OrganizationUnit.CodeMaxLength} ký tự.");
        RuleFor(c => c.ToKind).Must(k => string.IsNullOrEmpty(k) || UnitKinds.IsKnown(k))
            .WithMessage("Loại đơn vị không có trong danh mục.");
        RuleFor(c => c.ToKind).NotEmpty().When(c => c.Kind == ReorganizationKind.Open).WithMessage("Chọn loại đơn vị.");
        RuleFor(c => c.ToParentId).NotNull().When(c => c.Kind is ReorganizationKind.Open or ReorganizationKind.Move)
            .WithMessage("Chọn cơ quan chủ quản.");
        RuleFor(c => c.ToName).NotEmpty()
            .When(c => c.Kind == ReorganizationKind.Change && string.IsNullOrEmpty(c.ToCode) && string.IsNullOrEmpty(c.ToKind))
            .WithMessage("Nhập tên mới, mã mới hoặc loại mới.");
        RuleFor(c => c.Share).NotEqual(LineageShare.Whole).When(c => c.Kind == ReorganizationKind.Split)
            .WithMessage("Chia, tách: chọn một phần, phần lớn hoặc phần còn lại.");
        RuleFor(c => c.LegalBasis).MaximumLength(UnitLineage.LegalBasisMaxLength)
            .WithMessage($"Căn cứ dài nhất {UnitLineage.LegalBasisMaxLength} ký tự.");
    }

    private static bool NeedsNewUnit(AddReorganizationLine line) =>
        line.Kind == ReorganizationKind.Open
        || (line.Kind is ReorganizationKind.Merge or ReorganizationKind.Split && line.ToUnitId is null);
}

internal sealed class AddReorganizationLineHandler(PersonnelDbContext db, RequestContext request, ReferenceCache references)
    : IRequestHandler<AddReorganizationLine, Unit>
{
    public async Task<Unit> Handle(AddReorganizationLine command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        if (await db.ReorganizationLines.AnyAsync(l => l.Id == command.LineId, cancellationToken))
        {
            return Unit.Value;
        }

        run.Edit();
        await RequireAdministeredAsync([command.FromUnitId, command.ToUnitId, command.ToParentId], cancellationToken);
        var units = (await references.CurrentAsync(cancellationToken)).Units;
        RequireRightPlace(command, units);
        var last = await db.ReorganizationLines.Where(l => l.ReorganizationId == run.Id).MaxAsync(l => (int?)l.Number, cancellationToken)
            ?? 0;
        var from = command.FromUnitId is { } id ? units.Find(id)?.Unit : null;
        db.ReorganizationLines.Add(new ReorganizationLine
        {
            Id = command.LineId,
            ReorganizationId = run.Id,
            Number = last + 1,
            EffectiveOn = command.EffectiveOn ?? run.EffectiveOn,
            Kind = command.Kind,
            FromUnitId = command.Kind == ReorganizationKind.Open ? null : command.FromUnitId,
            FromCode = from?.Code,
            FromName = from?.Name,
            ToUnitId = command.Kind is ReorganizationKind.Merge or ReorganizationKind.Split ? command.ToUnitId : null,
            ToCode = VietnameseText.Clean(command.ToCode),
            ToName = VietnameseText.Clean(command.ToName),
            ToKind = string.IsNullOrEmpty(command.ToKind) ? null : command.ToKind,
            ToParentId = command.ToParentId,
            ToParentCode = command.ToParentId is { } parent ? units.Find(parent)?.Unit.Code : null,
            Share = command.Kind == ReorganizationKind.Split ? command.Share : LineageShare.Whole,
            LegalBasis = VietnameseText.Clean(command.LegalBasis),
        });
        db.Basis = new ChangeBasis("Thêm thao tác vào phương án sắp xếp tổ chức", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    /// <summary>A plan moves people of every unit it names, so it names none of somebody else's.</summary>
    private async Task RequireAdministeredAsync(Guid?[] named, CancellationToken cancellationToken)
    {
        var ids = named.OfType<Guid>().Distinct().ToArray();
        if (await db.Units.InScope(request.User.ScopeOf(PersonnelPermissions.AdministerUnits))
            .CountAsync(u => ids.Contains(u.Id), cancellationToken) < ids.Length)
        {
            throw new RuleViolationException(
                "personnel.reorganization-foreign-unit",
                "Phương án chỉ nêu được đơn vị trong phạm vi bạn quản trị. Sắp xếp với đơn vị khác do cấp trên hoặc Sở Nội vụ lập.");
        }
    }

    private static void RequireRightPlace(AddReorganizationLine command, UnitTree units)
    {
        if (command.ToParentId is { } parentId && units.Find(parentId) is { } parent && command.ToKind is { Length: > 0 } kind
            && !UnitKinds.MayStandBelow(kind, parent.Unit.Kind))
        {
            throw new RuleViolationException(
                "personnel.unit-wrong-parent",
                $"{UnitKinds.NameOf(kind)} không trực thuộc {UnitKinds.NameOf(parent.Unit.Kind)} (Điều 2.1). Chọn cơ quan chủ quản loại: {UnitKinds.ParentsOf(kind)}.");
        }
    }
}

/// <summary>Bỏ một thao tác, hoặc một dòng nơi đến, khỏi phương án.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record RemoveReorganizationRow(Guid PlanId, Guid RowId) : IRequest;

internal sealed class RemoveReorganizationRowHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<RemoveReorganizationRow, Unit>
{
    public async Task<Unit> Handle(RemoveReorganizationRow command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        run.Edit();
        db.ReorganizationLines.RemoveRange(
            await db.ReorganizationLines.Where(l => l.ReorganizationId == run.Id && l.Id == command.RowId).ToListAsync(cancellationToken));
        db.ReorganizationPlacements.RemoveRange(
            await db.ReorganizationPlacements.Where(p => p.ReorganizationId == run.Id && p.Id == command.RowId)
                .ToListAsync(cancellationToken));
        db.Basis = new ChangeBasis("Bỏ một dòng khỏi phương án sắp xếp tổ chức", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Nơi đến của một người, hoặc của mọi người còn lại của một đơn vị.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record AddPlacement(Guid PlanId, Guid PlacementId, string? EmployeeNumber, string? FromCode, string? ToCode) : IRequest;

internal sealed class AddPlacementValidator : AbstractValidator<AddPlacement>
{
    public AddPlacementValidator()
    {
        RuleFor(c => c.PlacementId).NotEmpty().WithMessage("Biểu mẫu đã cũ. Mở lại trang rồi nhập lại.");
        RuleFor(c => c.EmployeeNumber).NotEmpty().When(c => string.IsNullOrWhiteSpace(c.FromCode))
            .WithMessage("Nhập số hiệu của một người, hoặc mã đơn vị để chuyển tất cả người còn lại.");
        RuleFor(c => c.ToCode).NotEmpty().WithMessage("Nhập mã đơn vị đến.");
    }
}

internal sealed class AddPlacementHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<AddPlacement, Unit>
{
    public async Task<Unit> Handle(AddPlacement command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        if (await db.ReorganizationPlacements.AnyAsync(p => p.Id == command.PlacementId, cancellationToken))
        {
            return Unit.Value;
        }

        run.Edit();
        db.ReorganizationPlacements.Add(new ReorganizationPlacement
        {
            Id = command.PlacementId,
            ReorganizationId = run.Id,
            EmployeeNumber = VietnameseText.Clean(command.EmployeeNumber)?.ToUpperInvariant(),
            FromCode = VietnameseText.Clean(command.FromCode),
            ToCode = VietnameseText.Clean(command.ToCode)!,
        });
        db.Basis = new ChangeBasis("Ghi nơi đến của người trong phương án sắp xếp tổ chức", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
