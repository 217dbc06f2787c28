using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>The only way features reach obligations: by the responsible unit.</summary>
internal static class ObligationScope
{
    public const string MayLook = PersonnelPermissions.Search + "|" + PersonnelPermissions.Monitor;

    /// <summary>The obligations of the units the user searches or watches over.</summary>
    public static IQueryable<UpdateObligation> ObligationsOf(this PersonnelDbContext db, CurrentUser user)
    {
        var scope = user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Monitor));
        return db.Obligations.InScope(scope, db.Units, o => o.UnitId, o => o.EmployeeId);
    }

    /// <summary>What is overdue today in the units the user watches over.</summary>
    public static IQueryable<UpdateObligation> LateOf(this PersonnelDbContext db, CurrentUser user, DateOnly today) =>
        db.Obligations.AsNoTracking().InScope(user.ScopeOf(PersonnelPermissions.Monitor), db.Units, o => o.UnitId)
            .Where(o => (o.State == ObligationState.Open || o.State == ObligationState.Overdue) && o.DueOn < today);

    /// <summary>
    /// Whether the user may move the last day of an update: Sở Nội vụ, and whoever administers the body above. The unit that owes the
    /// update does not, nor do heads, who only look.
    /// </summary>
    public static async Task<bool> MayExtendAsync(
        this PersonnelDbContext db, CurrentUser user, UpdateObligation obligation, CancellationToken cancellationToken)
    {
        if (user.IsOwn(obligation.EmployeeId) || user.ScopeOf(PersonnelPermissions.Edit).UnitRoots.Contains(obligation.UnitId))
        {
            return false;
        }

        var watches = user.ScopeOf(PersonnelPermissions.Monitor);
        if (watches.WholeProvince && user.ScopeOf(PersonnelPermissions.Check).WholeProvince)
        {
            return true;
        }

        var above = await db.Units.Where(u => u.Id == obligation.UnitId).Select(u => u.ParentId).SingleOrDefaultAsync(cancellationToken);
        return await db.Units.InScope(watches).AnyAsync(u => u.Id == obligation.UnitId, cancellationToken)
            && await db.Units.InScope(user.ScopeOf(PersonnelPermissions.AdministerUnits)).AnyAsync(u => u.Id == above, cancellationToken);
    }

    /// <summary>The user as the one who made an update; null for the system.</summary>
    public static Closer? AsCloser(this CurrentUser user) =>
        user.Id is { } id && id != Guid.Empty ? new Closer(id, user.DisplayName) : null;
}
