using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// Tells failures of the database itself (server gone, disk full, folder not writable, file damaged) from failures of what
/// was asked of it. Nobody can mend them by typing something else, so users are told to wait and operators to look.
/// </summary>
public static class DatabaseOutage
{
    // Busy, read-only, input/output, damaged, full, cannot open, not a database.
    private static readonly int[] SqliteCodes = [5, 8, 10, 11, 13, 14, 26];

    // No connection, connection lost, time-out, no such server, database not there or not allowed, server out of space.
    private static readonly int[] SqlServerCodes =
        [-2, -1, 0, 2, 20, 26, 40, 53, 64, 121, 233, 258, 1105, 4060, 4064, 9002, 10053, 10054, 10060, 10061, 11001, 18456];

    /// <summary>The failure of the database inside <paramref name="exception"/>; null when it is something else.</summary>
    public static DbException? Find(Exception? exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if ((inner is SqliteException sqlite && SqliteCodes.Contains(sqlite.SqliteErrorCode))
                || (inner is SqlException server && SqlServerCodes.Contains(server.Number)))
            {
                return (DbException)inner;
            }
        }

        return null;
    }
}
