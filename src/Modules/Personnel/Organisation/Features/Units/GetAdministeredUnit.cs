using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>A unit the user administers, for the head of a form.</summary>
[Requires(PersonnelPermissions.AdministerUnits)]
internal sealed record GetAdministeredUnit(Guid UnitId) : IRequest<OrganizationUnit>;

internal sealed class GetAdministeredUnitHandler(PersonnelDbContext db, RequestContext request)
    : IRequestHandler<GetAdministeredUnit, OrganizationUnit>
{
    public Task<OrganizationUnit> Handle(GetAdministeredUnit query, CancellationToken cancellationToken) =>
        db.Units.AsNoTracking().InScope(request.User.ScopeOf(PersonnelPermissions.AdministerUnits))
            .RequireAsync(u => u.Id == query.UnitId, cancellationToken);
}
