using HoSoCanBo.BuildingBlocks;
using System.Globalization;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Runs.Domain;

namespace HoSoCanBo.Personnel.Runs;

/// <summary>The scope of a user as a run keeps it, because the background work runs without the user's session.</summary>
internal static class RunScope
{
    private const string WholeProvince = "*";
    private const char LimitMark = '~';

    // Each id takes 32 characters and a blank; the mark of a limit and the province take the rest of the column.
    private const int MostRoots = (BackgroundRun.ScopeMaxLength - 20) / 33;

    /// <summary>Where the user may edit, and what of a record where that is limited (Điều 8.6, 8.7).</summary>
    public static string ToStored(CurrentUser user)
    {
        var scope = ToStored(user.ScopeOf(PersonnelPermissions.Edit));
        return EmployeeAccess.EditLimitOf(user) is { } limit ? $"{LimitMark}{(int)limit} {scope}" : scope;
    }

    /// <summary>The subsystems whose data alone may be written; null: everything.</summary>
    public static Subsystems? LimitFromStored(string stored) => stored.StartsWith(LimitMark)
        ? (Subsystems)int.Parse(stored[1..stored.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture)
        : null;

    public static string ToStored(Scope scope) => scope.WholeProvince
        ? WholeProvince
        : string.Join(' ', scope.UnitRoots.Take(MostRoots).Select(id => id.ToString("N", CultureInfo.InvariantCulture)));

    public static Scope FromStored(string stored) =>
        stored == WholeProvince || stored.EndsWith($" {WholeProvince}", StringComparison.Ordinal)
        ? Scope.Province
        : new Scope(false,
            [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(t => Guid.TryParse(t, out _)).Select(Guid.Parse)], null);
}
