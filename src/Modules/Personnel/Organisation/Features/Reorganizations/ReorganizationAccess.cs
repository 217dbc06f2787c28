using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Which plans a user sees: who administers the whole province all of them, others their own.</summary>
internal static class ReorganizationAccess
{
    public static IQueryable<Reorganization> VisibleTo(this IQueryable<Reorganization> plans, CurrentUser user) =>
        user.ScopeOf(PersonnelPermissions.AdministerUnits).WholeProvince ? plans : plans.Where(p => p.CreatedBy == user.Id);
}
