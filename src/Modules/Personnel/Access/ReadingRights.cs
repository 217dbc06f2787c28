using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Access;

/// <summary>Which secrets of people a user may read: pay is for who holds the right to see it over the person (Điều 7.3).</summary>
internal sealed class ReadingRights(CurrentUser user, ReferenceSnapshot reference)
{
    private readonly Scope pay = user.ScopeOf(PersonnelPermissions.ViewSalary);
    private readonly Dictionary<Guid, Secrecy> units = [];

    /// <summary>Of one person.</summary>
    public static async Task<Secrecy> OfAsync(PersonnelDbContext db, CurrentUser user, Guid employeeId,
        CancellationToken cancellationToken) =>
        await CoversAsync(db, user.ScopeOf(PersonnelPermissions.ViewSalary), employeeId, cancellationToken) ? Secrecy.Pay : Secrecy.None;

    /// <summary>Whether a scope covers a person.</summary>
    public static async Task<bool> CoversAsync(PersonnelDbContext db, Scope scope, Guid employeeId, CancellationToken cancellationToken) =>
        scope.WholeProvince || (!scope.IsEmpty && await db.EmployeesIn(scope).AnyAsync(e => e.Id == employeeId, cancellationToken));

    /// <summary>Of a person of a unit, for lists.</summary>
    public Secrecy Over(Guid unitId, Guid? employeeId = null) =>
        employeeId is not null && pay.EmployeeId == employeeId ? Secrecy.Pay : OverUnit(unitId);

    /// <summary>Of everybody the user may edit: the weakest of the rights, for texts that do not say whom they are about.</summary>
    public Secrecy OverAllEdited()
    {
        var edited = user.ScopeOf(PersonnelPermissions.Edit);
        return pay.WholeProvince || (!edited.WholeProvince && edited.UnitRoots.All(root => OverUnit(root) == Secrecy.Pay))
            ? Secrecy.Pay : Secrecy.None;
    }

    private Secrecy OverUnit(Guid unitId)
    {
        if (!units.TryGetValue(unitId, out var reads))
        {
            reads = pay.WholeProvince || LiesBelowARoot(unitId) ? Secrecy.Pay : Secrecy.None;
            units[unitId] = reads;
        }

        return reads;
    }

    private bool LiesBelowARoot(Guid unitId) => reference.Units.Find(unitId) is { } unit
        && pay.UnitRoots.Any(root => reference.Units.Find(root) is { } top
            && unit.Unit.Path.StartsWith(top.Unit.Path, StringComparison.Ordinal));
}
