using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Movements.Features.Recording;

/// <summary>The only way features reach movements: by the unit that sends or the unit that receives.</summary>
internal static class MovementScope
{
    /// <summary>Who may look at movements; only <see cref="PersonnelPermissions.Transfer"/> may act on them.</summary>
    public const string MayLook = PersonnelPermissions.Transfer + "|" + PersonnelPermissions.Monitor;

    /// <summary>Who may open one movement: besides those, who keeps the system running, without seeing whom it is about.</summary>
    public const string MayOpen = MayLook + "|" + PersonnelPermissions.Correct + "|" + PersonnelPermissions.Administer + "|"
        + PersonnelPermissions.Operate;

    /// <summary>Who may take back a movement in effect: Sở Nội vụ, and the unit within its time.</summary>
    public const string MayCancel = PersonnelPermissions.Correct + "|" + PersonnelPermissions.Transfer;

    /// <summary>Where the user may open movements.</summary>
    public static Scope ToOpen(CurrentUser user) =>
        ToLook(user).Or(user.ScopeOf(PersonnelPermissions.Administer)).Or(user.ScopeOf(PersonnelPermissions.Operate));

    /// <summary>Where the user may look.</summary>
    public static Scope ToLook(CurrentUser user) =>
        user.ScopeOf(PersonnelPermissions.Transfer).Or(user.ScopeOf(PersonnelPermissions.Monitor))
        .Or(user.ScopeOf(PersonnelPermissions.Correct));

    /// <summary>Movements whose sending unit the scope covers.</summary>
    public static IQueryable<Movement> MovementsFrom(this PersonnelDbContext db, Scope scope) =>
        db.Movements.InScope(scope, db.Units, m => m.FromUnitId);

    /// <summary>Movements whose receiving unit the scope covers.</summary>
    public static IQueryable<Movement> MovementsTo(this PersonnelDbContext db, Scope scope) =>
        db.Movements.InScope(scope, db.Units, m => m.ToUnitId);

    /// <summary>Movements that one of whose units the scope covers.</summary>
    public static IQueryable<Movement> MovementsTouching(this PersonnelDbContext db, Scope scope)
    {
        if (scope.WholeProvince)
        {
            return db.Movements;
        }

        var covered = db.Units.InScope(scope).Select(u => u.Id);
        return db.Movements.Where(m => covered.Contains(m.FromUnitId) || covered.Contains(m.ToUnitId));
    }
}
