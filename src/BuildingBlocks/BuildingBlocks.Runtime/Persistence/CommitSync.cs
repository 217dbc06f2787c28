using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// When commits reach the disk on SQLite. A commit of a user waits for the disk. Deliveries of events are many and can be made
/// again, so they wait for it together, once for each batch of the relay. SQL Server needs none of this.
/// </summary>
internal static class CommitSync
{
    /// <summary>Until the answer is disposed, commits of this context are safe from a killed process, not yet from a power cut.</summary>
    public static async Task<IAsyncDisposable?> DeferSyncAsync(this ModuleDbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite() || db.Database.CurrentTransaction is not null)
        {
            return null; // SQLite decides when a transaction begins
        }

        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL", cancellationToken);
        return new Deferral(db);
    }

    /// <summary>Waits until all earlier commits of this module are on the disk: the write-ahead log is flushed as a whole.</summary>
    public static async Task SyncCommitsAsync(this ModuleDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite())
        {
            // The smallest commit there is; nobody reads the number.
            await db.Database.ExecuteSqlRawAsync("PRAGMA user_version = 1", cancellationToken);
        }
    }

    private sealed class Deferral(ModuleDbContext db) : IAsyncDisposable
    {
        // The connection goes back to the pool, where the next user expects commits that wait for the disk.
        public async ValueTask DisposeAsync()
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }
}
