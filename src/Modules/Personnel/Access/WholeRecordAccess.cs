using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Access;

/// <summary>Work on the whole of a record: a comparison with paper, an answer to a report, a retirement day of one's own.</summary>
internal static class WholeRecordAccess
{
    /// <summary>A record in the user's scope of editing, for work on the whole of it; not tracked, so that its version stays.</summary>
    /// <exception cref="ForbiddenException">The right to edit is limited to some items (Điều 8.6, 8.7), or it is the user's own
    /// record.</exception>
    public static async Task<Employee> RequireWholeRecordAsync(
        this PersonnelDbContext db, CurrentUser user, Guid employeeId, CancellationToken cancellationToken)
    {
        var employee = await db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Edit)).AsNoTracking()
            .RequireAsync(e => e.Id == employeeId, cancellationToken);
        // What was reported of the own record is not answered, nor the record compared with paper, by oneself.
        return user.IsLimited(PersonnelPermissions.Edit) || user.IsOwn(employeeId) ? throw new ForbiddenException() : employee;
    }
}
