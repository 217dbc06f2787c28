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
internal sealed class ConnectionHabits : IDbTransactionInterceptor, IDbConnectionInterceptor
{
    private const short ReadCommitted = 2;

    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) => Checked(eventData, result);

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(eventData, result));

    public async ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (connection is SqlConnection { State: ConnectionState.Open })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT transaction_isolation_level FROM sys.dm_exec_sessions WHERE session_id = @@SPID";
            if (await command.ExecuteScalarAsync() is short level and not ReadCommitted)
            {
                throw new InvalidOperationException($"A connection goes back to the pool with isolation level {level}.");
            }
        }

        return result;
    }

    private static InterceptionResult<DbTransaction> Checked(TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        eventData.IsolationLevel is IsolationLevel.Unspecified or IsolationLevel.ReadCommitted
            ? result
            : throw new InvalidOperationException(
                $"A transaction asks for {eventData.IsolationLevel}, which stays with the pooled connection. Use BeginInTurnAsync.");
}
