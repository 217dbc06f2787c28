using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// Lets SQLite itself wait for another writer, looking again after 1, 2, 5, 10, … milliseconds. Without it the data provider
/// sleeps 150 milliseconds between two looks, so that a dozen writers of one file mostly sleep.
/// </summary>
internal sealed class SqliteBusyWait : DbConnectionInterceptor
{
    public static readonly SqliteBusyWait Instance = new();

    private const int Milliseconds = 30_000;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection) => raw.sqlite3_busy_timeout(((SqliteConnection)connection).Handle, Milliseconds);
}
