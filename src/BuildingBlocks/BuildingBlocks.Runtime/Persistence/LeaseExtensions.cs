using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Taking and keeping leases.</summary>
public static class LeaseExtensions
{
    private static readonly TimeSpan LargestDifference = TimeSpan.FromHours(1); // between the clocks of two hosts

    /// <summary>
    /// Takes the lease when it is free, ours or lapsed, and renews it; false when another host holds it. One that ends later than
    /// any taken now could was taken by a clock that ran ahead, and counts as lapsed.
    /// </summary>
    /// <param name="db">The module the lease belongs to.</param>
    /// <param name="name">What for.</param>
    /// <param name="owner">This host.</param>
    /// <param name="time">How long it holds from now.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<bool> TryHoldLeaseAsync(
        this ModuleDbContext db, string name, string owner, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow();
        var expiresAt = now + time;
        var renewBefore = now + (time / 2);
        var tooLate = expiresAt + LargestDifference;
        var held = await db.Leases.AsNoTracking().SingleOrDefaultAsync(l => l.Name == name, cancellationToken);
        if (held is null)
        {
            return await TryCreateAsync(db, new Lease { Name = name, Owner = owner, ExpiresAt = expiresAt }, cancellationToken);
        }

        if (held.Owner == owner && held.ExpiresAt > renewBefore)
        {
            return true;
        }

        return await db.Leases
            .Where(l => l.Name == name && (l.Owner == owner || l.ExpiresAt <= now || l.ExpiresAt > tooLate))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Owner, owner).SetProperty(l => l.ExpiresAt, expiresAt), cancellationToken)
            == 1;
    }

    /// <summary>Keeps a lease that is still ours; false when another has taken it since, also when that one has let it lapse.</summary>
    public static async Task<bool> TryRenewLeaseAsync(
        this ModuleDbContext db, string name, string owner, TimeSpan time, TimeProvider clock, CancellationToken cancellationToken)
    {
        var expiresAt = clock.UtcNow() + time;
        return await db.Leases
            .Where(l => l.Name == name && l.Owner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, expiresAt), cancellationToken) == 1;
    }

    /// <summary>Gives the lease back, so that another host need not wait until it lapses.</summary>
    public static Task ReleaseLeaseAsync(this ModuleDbContext db, string name, string owner, CancellationToken cancellationToken) =>
        db.Leases.Where(l => l.Name == name && l.Owner == owner).ExecuteDeleteAsync(cancellationToken);

    private static async Task<bool> TryCreateAsync(ModuleDbContext db, Lease lease, CancellationToken cancellationToken)
    {
        db.Leases.Add(lease);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (LostRace.BreaksUniqueness(exception.GetBaseException()))
        {
            return false; // another host was faster
        }
    }
}
