using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Employees;

/// <summary>How much of one record the user sees.</summary>
/// <param name="WholeRecord">False: only name, unit, kind, rank and post (and pay), where the matrix says "limited".</param>
/// <param name="Pay">Whether pay figures show (Điều 7.3).</param>
/// <param name="MayEdit">Whether the record may be edited.</param>
internal sealed record EmployeeAccess(bool WholeRecord, bool Pay, bool MayEdit)
{
    /// <summary>What the user may do with one person; the person must be in the scope of viewing.</summary>
    public static async Task<EmployeeAccess> OfAsync(
        PersonnelDbContext db, CurrentUser user, Guid employeeId, CancellationToken cancellationToken) => new(
            !user.IsLimited(PersonnelPermissions.View),
            await CoversAsync(db, user, PersonnelPermissions.ViewSalary, employeeId, cancellationToken),
            await CoversAsync(db, user, PersonnelPermissions.Edit, employeeId, cancellationToken));

    /// <summary>Whether a field shows.</summary>
    public bool Shows(ProfileField field) => field.IsPay ? Pay : WholeRecord || field.Section == ProfileSection.Salary;

    private static async Task<bool> CoversAsync(
        PersonnelDbContext db, CurrentUser user, string permission, Guid employeeId, CancellationToken cancellationToken)
    {
        var scope = user.ScopeOf(permission);
        if (scope.WholeProvince || scope.IsEmpty || scope == user.ScopeOf(PersonnelPermissions.View))
        {
            return !scope.IsEmpty; // the same scope as viewing, which the person is in
        }

        return await db.EmployeesIn(scope).AnyAsync(e => e.Id == employeeId, cancellationToken);
    }
}
