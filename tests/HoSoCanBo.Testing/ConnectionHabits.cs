using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.Testing;

/// <summary>
/// Refuses a connection that goes back to the pool with another isolation level than it came with: SQL Server keeps the level, and
/// the next user of the connection gets it. A transaction that asks for a level is refused at once, on both databases; how
/// else a level may have been set is asked of SQL Server itself.
/// </summary>
public class ConnectionHabits : IDbTransactionInterceptor, IDbConnectionInterceptor
{
    private const short ReadCommitted = 2;

    /// <inheritdoc />
    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
            Checked(eventData, result);

    /// <inheritdoc />
    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(eventData, result));

    /// <inheritdoc />
    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (connection.State == ConnectionState.Open)
        {
            Refuse(LevelOf(connection));
        }

        return result;
    }

    /// <inheritdoc />
    public async ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (connection.State == ConnectionState.Open)
        {
            Refuse(await LevelOfAsync(connection));
        }

        return result;
    }

    /// <summary>The level the connection is at; null where it cannot stay with a connection.</summary>
    protected virtual async Task<short?> LevelOfAsync(DbConnection connection)
    {
        if (connection is not SqlConnection)
        {
            return null;
        }

        await using var command = Question(connection);
        return await command.ExecuteScalarAsync() as short?;
    }

    private short? LevelOf(DbConnection connection)
    {
        if (connection is not SqlConnection)
        {
            return LevelOfAsync(connection).GetAwaiter().GetResult();
        }

        using var command = Question(connection);
        return command.ExecuteScalar() as short?;
    }

    private static DbCommand Question(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "SELECT transaction_isolation_level FROM sys.dm_exec_sessions WHERE session_id = @@SPID";
        return command;
    }

    private static void Refuse(short? level)
    {
        if (level is not (null or ReadCommitted))
        {
            throw new InvalidOperationException($"A connection goes back to the pool with isolation level {level}.");
        }
    }

    private static InterceptionResult<DbTransaction> Checked(
        TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        eventData.IsolationLevel is IsolationLevel.Unspecified or IsolationLevel.ReadCommitted
            ? result
            : throw new InvalidOperationException(
                $"A transaction asks for {eventData.IsolationLevel}, which stays with the pooled connection. Use BeginInTurnAsync.");
}
