using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// Notices that a database file in use was taken away. SQLite itself would go on writing into the file nobody can see any more,
/// or begin an empty one in its place, and either way lose what users save.
/// </summary>
internal sealed class SqliteFilePresence : DbConnectionInterceptor
{
    private const int CannotOpen = 14;

    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        Check((SqliteConnection)connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Check((SqliteConnection)connection);
        return ValueTask.FromResult(result);
    }

    private void Check(SqliteConnection connection)
    {
        var file = connection.DataSource;
        if (File.Exists(file))
        {
            used[file] = true;
        }
        else if (used.ContainsKey(file))
        {
            SqliteConnection.ClearPool(connection); // these hold the lost file open
            throw new SqliteException($"The database file {Path.GetFileName(file)} is gone.", CannotOpen);
        }
    }
}
