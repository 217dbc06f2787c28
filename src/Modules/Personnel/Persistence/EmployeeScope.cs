using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Domain.Employees;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>The only way features reach employees: inside the scope of a permission.</summary>
internal static class EmployeeScope
{
    /// <summary>The employees whose unit (or own record) the user's permission covers.</summary>
    public static IQueryable<Employee> EmployeesIn(this PersonnelDbContext db, Scope scope) =>
        db.Employees.InScope(scope, db.Units, e => e.UnitId, e => e.Id);
}
