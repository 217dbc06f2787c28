using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Who may be printed by whom, and whose runs are whose.</summary>
internal static class PrintScope
{
    /// <summary>The people of a filter, or the chosen ones, whom the user may look for, view whole and take out.</summary>
    public static IQueryable<Employee> PrintableBy(
        this PersonnelDbContext db, CurrentUser user, EmployeeFilter filter, IReadOnlyCollection<Guid> chosen, ReferenceSnapshot reference)
    {
        if (user.IsLimited(PersonnelPermissions.View))
        {
            return db.Employees.Where(e => false); // sees parts of records only, so there is no whole form to print
        }

        var search = user.ScopeOf(PersonnelPermissions.Search);
        var people = chosen.Count > 0 ? db.EmployeesIn(search).Where(e => chosen.Contains(e.Id)) : filter.Apply(db, search, reference);
        foreach (var scope in new[] { user.ScopeOf(PersonnelPermissions.View), user.ScopeOf(PersonnelPermissions.Export) }.Where(
            s => s != search))
        {
            people = people.InScope(scope, db.Units, e => e.UnitId, e => e.Id);
        }

        return people;
    }
}
