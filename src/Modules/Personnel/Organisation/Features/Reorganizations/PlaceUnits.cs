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

/// <summary>
/// Nơi đến của mọi người còn lại, for several units at once; one that has a place gets another. Lines left empty stay open.
/// </summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record PlaceUnits(Guid PlanId, IReadOnlyList<PlacedUnit> Places) : IRequest<int>;

/// <summary>Where those go who are left of a unit.</summary>
internal sealed record PlacedUnit(string? FromCode, string? ToCode);

internal sealed class PlaceUnitsValidator : AbstractValidator<PlaceUnits>
{
    public PlaceUnitsValidator()
    {
        RuleFor(c => c.Places).Must(places => places.Any(p => !string.IsNullOrWhiteSpace(p.ToCode)))
            .WithMessage("Ghi mã đơn vị đến ở ít nhất một dòng.");
        RuleForEach(c => c.Places)
            .Must(p => (p.FromCode?.Length ?? 0) <= OrganizationUnit.CodeMaxLength
                && (p.ToCode?.Length ?? 0) <= OrganizationUnit.CodeMaxLength)
            .WithMessage($"Mã dài nhất {OrganizationUnit.CodeMaxLength} ký tự.");
    }
}

internal sealed class PlaceUnitsHandler(PersonnelDbContext db, RequestContext request) : IRequestHandler<PlaceUnits, int>
{
    public async Task<int> Handle(PlaceUnits command, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.VisibleTo(request.User).RequireAsync(r => r.Id == command.PlanId, cancellationToken);
        run.Edit();
        var places = command.Places
            .Select(p => (From: VietnameseText.Clean(p.FromCode), To: VietnameseText.Clean(p.ToCode)))
            .Where(p => p is { From: not null, To: not null })
            .DistinctBy(p => p.From)
            .ToList();
        var units = places.Select(p => p.From!).ToArray();
        db.ReorganizationPlacements.RemoveRange(await db.ReorganizationPlacements
            .Where(p => p.ReorganizationId == run.Id && p.EmployeeNumber == null && units.Contains(p.FromCode!))
            .ToListAsync(cancellationToken));
        db.ReorganizationPlacements.AddRange(places.Select(p => new ReorganizationPlacement
        {
            Id = Guid.CreateVersion7(),
            ReorganizationId = run.Id,
            FromCode = p.From,
            ToCode = p.To!,
        }));
        db.Basis = new ChangeBasis("Ghi nơi đến của người trong phương án sắp xếp tổ chức", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        return places.Count;
    }
}
