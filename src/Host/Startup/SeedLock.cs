using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;

namespace HoSoCanBo.Host.Startup;

/// <summary>Of several hosts that start on one database, one after another adds reference data: two at once would add it twice.</summary>
internal sealed class SeedLock : IAsyncDisposable
{
    private const string LeaseName = "reference-data";
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly ModuleDbContext db;
    private readonly string owner;

    private SeedLock(ModuleDbContext db, string owner) => (this.db, this.owner) = (db, owner);

    /// <summary>Waits for the turn, which ends when the answer is disposed.</summary>
    public static async Task<SeedLock> TakeAsync(ModuleDbContext db, IServiceProvider services, CancellationToken cancellationToken)
    {
        var owner = services.GetRequiredService<HostIdentity>().Name;
        var clock = services.GetRequiredService<TimeProvider>();
        while (!await db.TryHoldLeaseAsync(LeaseName, owner, LeaseTime, clock, cancellationToken))
        {
            db.ChangeTracker.Clear();
            await Task.Delay(LookAgain, clock, cancellationToken);
        }

        return new SeedLock(db, owner);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await db.ReleaseLeaseAsync(LeaseName, owner, CancellationToken.None);
}
