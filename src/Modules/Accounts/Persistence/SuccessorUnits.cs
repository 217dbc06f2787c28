using HoSoCanBo.Accounts.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Persistence;

/// <summary>
/// Where rights over a unit that was merged count now: at the unit that took over. Nothing is rewritten, so an undo of the merger
/// gives the old rights back. A role that one account of a unit may hold follows only to a free seat, and only one follows.
/// </summary>
internal static class SuccessorUnits
{
    private const int LongestChain = 20;

    /// <summary>The unit of each assignment that follows; assignments of living units are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(
        AccountsDbContext db, IReadOnlyCollection<RoleAssignment> assignments, DateOnly today, CancellationToken cancellationToken)
    {
        var units = assignments.Select(a => a.UnitId).Distinct().ToList();
        if (!await db.Units.AnyAsync(u => units.Contains(u.Id) && u.SuccessorId != null && u.ClosedFrom <= today, cancellationToken))
        {
            return new Dictionary<Guid, Guid>();
        }

        var next = await db.Units.AsNoTracking()
            .Where(u => u.SuccessorId != null && u.ClosedFrom <= today)
            .ToDictionaryAsync(u => u.Id, u => u.SuccessorId!.Value, cancellationToken);
        var following = new Dictionary<Guid, Guid>();
        foreach (var assignment in assignments.Where(a => next.ContainsKey(a.UnitId)))
        {
            var successor = LastOf(assignment.UnitId, next);
            if (await MayFollowAsync(db, assignment, successor, next, today, cancellationToken))
            {
                following[assignment.Id] = successor;
            }
        }

        return following;
    }

    private static Guid LastOf(Guid unitId, Dictionary<Guid, Guid> next)
    {
        var last = unitId;
        for (var steps = 0; steps < LongestChain && next.TryGetValue(last, out var successor); steps++)
        {
            last = successor;
        }

        return last;
    }

    private static async Task<bool> MayFollowAsync(
        AccountsDbContext db, RoleAssignment assignment, Guid successor, Dictionary<Guid, Guid> next, DateOnly today,
        CancellationToken cancellationToken)
    {
        var seat = await db.Roles.Where(r => r.Code == assignment.RoleCode).Select(r => r.Seat).SingleOrDefaultAsync(cancellationToken);
        if (seat != RoleSeat.Unit)
        {
            return true;
        }

        var heirs = next.Keys.Where(id => LastOf(id, next) == successor).Append(successor).ToList();
        var first = await db.RoleAssignments.AsNoTracking()
            .Where(a => a.RoleCode == assignment.RoleCode && heirs.Contains(a.UnitId) && a.ValidFrom <= today
                && (a.ValidUntil == null || a.ValidUntil >= today))
            .OrderBy(a => a.UnitId == successor ? 0 : 1).ThenBy(a => a.ValidFrom).ThenBy(a => a.Id)
            .Select(a => new { a.Id })
            .FirstOrDefaultAsync(cancellationToken);
        return first?.Id == assignment.Id;
    }
}
