using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>
/// Who may change what of the organisation (Điều 9.11): particulars of a unit, whoever administers it; its number of staff and its
/// existence, name and place only whoever administers the body above it.
/// </summary>
internal static class UnitAccess
{
    /// <summary>The unit, when the user administers it.</summary>
    /// <exception cref="NotFoundException">It is unknown or outside the scope.</exception>
    public static Task<OrganizationUnit> RequireAdministeredAsync(
        this PersonnelDbContext db, CurrentUser user, Guid unitId, CancellationToken cancellationToken) =>
        db.Units.InScope(user.ScopeOf(PersonnelPermissions.AdministerUnits)).RequireAsync(u => u.Id == unitId, cancellationToken);

    /// <summary>Whether the user administers the unit.</summary>
    public static bool Administers(this CurrentUser user, OrganizationUnit unit, UnitTree units) =>
        user.ScopeOf(PersonnelPermissions.AdministerUnits).Covers(unit, units);

    /// <summary>Whether the user administers the body above the unit.</summary>
    public static bool AdministersAbove(this CurrentUser user, OrganizationUnit unit, UnitTree units)
    {
        var scope = user.ScopeOf(PersonnelPermissions.AdministerUnits);
        return scope.WholeProvince || (unit.ParentId is { } parent && units.Find(parent) is { } above && scope.Covers(above.Unit, units));
    }

    /// <summary>Refuses what only the body above may do.</summary>
    /// <exception cref="RuleViolationException">The user administers the unit, but not the body above it.</exception>
    public static void RequireAbove(this CurrentUser user, OrganizationUnit unit, UnitTree units)
    {
        if (!user.AdministersAbove(unit, units))
        {
            throw new RuleViolationException(
                "personnel.unit-needs-body-above", $"Việc này của {unit.Name} do cơ quan cấp trên thực hiện. Đề nghị cơ quan cấp trên hoặc Sở Nội vụ cập nhật.");
        }
    }
}
