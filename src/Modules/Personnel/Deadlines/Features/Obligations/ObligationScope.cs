using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>The only way features reach obligations: by the responsible unit.</summary>
internal static class ObligationScope
{
    /// <summary>Who may look.</summary>
    public const string MayLook = PersonnelPermissions.Search + "|" + PersonnelPermissions.Monitor;

    /// <summary>The obligations of the units the user searches or watches over.</summary>
    public static IQueryable<UpdateObligation> ObligationsOf(this PersonnelDbContext db, CurrentUser user)
    {
        var scope = user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Monitor));
        return db.Obligations.InScope(scope, db.Units, o => o.UnitId, o => o.EmployeeId);
    }

    /// <summary>The user as the one who made an update; null for the system.</summary>
    public static Closer? AsCloser(this CurrentUser user) => user.Id is { } id && id != Guid.Empty ? new Closer(id, user.DisplayName) : null;
}
