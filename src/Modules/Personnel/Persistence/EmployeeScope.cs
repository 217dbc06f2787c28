using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The only way features reach employees: inside the scope of a permission.</summary>
internal static class EmployeeScope
{
    /// <summary>The employees whose unit (or own record) the user's permission covers.</summary>
    public static IQueryable<Employee> EmployeesIn(this PersonnelDbContext db, Scope scope) =>
        db.Employees.InScope(scope, db.Units, e => e.UnitId, e => e.Id);

    /// <summary>Those, and the people seconded to a unit of the scope: the host unit reads a record it does not manage.</summary>
    public static IQueryable<Employee> EmployeesReadableIn(this PersonnelDbContext db, Scope scope)
    {
        if (scope.WholeProvince)
        {
            return db.Employees;
        }

        var covered = db.Units.InScope(scope).Select(u => u.Id);
        var ownId = scope.EmployeeId;
        return db.Employees.Where(e => covered.Contains(e.UnitId) || (e.HostUnitId != null && covered.Contains(e.HostUnitId.Value))
            || e.Id == ownId);
    }
}
