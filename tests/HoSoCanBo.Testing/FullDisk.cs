using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.Testing;

/// <summary>
/// A disk with little room left, made by SQLite itself: it then answers "database or disk is full" as on a real full disk. Small
/// changes may still fit into pages there are, so tests write more than that.
/// </summary>
public sealed class FullDisk : DbConnectionInterceptor
{
    private const long NoLimit = 0xfffffffe;

    /// <summary>Pages of 4 KB a connection may still add to its file; null: as many as it likes.</summary>
    public int? PagesLeft { get; set; }

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        if (connection is SqliteConnection sqlite)
        {
            using var command = sqlite.CreateCommand();
            if (PagesLeft is not null)
            {
                GiveFreePagesBack(command);
            }

            command.CommandText = "PRAGMA page_count";
            var limit = PagesLeft is { } left ? (long)command.ExecuteScalar()! + left : NoLimit;
            command.CommandText = $"PRAGMA max_page_count = {limit}";
            command.ExecuteNonQuery();
        }
    }

    // Pages that earlier tests emptied would take what must not fit any more.
    private static void GiveFreePagesBack(SqliteCommand command)
    {
        command.CommandText = "PRAGMA freelist_count";
        if ((long)command.ExecuteScalar()! > 0)
        {
            command.CommandText = "VACUUM";
            command.ExecuteNonQuery();
        }
    }
}
