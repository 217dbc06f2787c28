using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Host.Startup;

/// <summary>
/// Lets pages read what was last committed while an import or a reorganisation writes for a minute (READ_COMMITTED_SNAPSHOT), as
/// SQLite does by itself. Without it SQL Server locks whole tables after some thousand rows, and every list waits.
/// </summary>
internal static class SqlServerReading
{
    private const string TurnOn = """
        IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) = 0
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH NO_WAIT
        """;

    /// <summary>Turns it on where it is off; a database made by somebody else may need its administrator for that.</summary>
    public static async Task KeepOpenAsync(ModuleDbContext db, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync(TurnOn, cancellationToken);
        }
        catch (SqlException refusal)
        {
            log.LogWarning(
                "READ_COMMITTED_SNAPSHOT is off and could not be turned on ({Details}); pages will wait for long writes. See docs/operations.md.",
                refusal.Message);
        }
    }
}
