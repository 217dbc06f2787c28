using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.Testing;

/// <summary>
/// Refuses on SQLite what only SQL Server would refuse: a command with more than 2,000 parameters, and a command on a connection
/// that is still reading the answer of another. So every feature test shows that the code does neither.
/// </summary>
internal sealed class ServerHabits : DbCommandInterceptor
{
    private const int ParametersMax = 2000;

    private readonly ConcurrentDictionary<DbConnection, string> reading = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Checked(command, result);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        reading[command.Connection!] = command.CommandText;
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        reading.TryRemove(command.Connection!, out _);
        return result;
    }

    private T Checked<T>(DbCommand command, T result)
    {
        if (command.Parameters.Count > ParametersMax)
        {
            throw new InvalidOperationException($"SQL Server takes 2,100 parameters, this command has {command.Parameters.Count}: {command.CommandText}");
        }

        if (reading.TryGetValue(command.Connection!, out var other))
        {
            throw new InvalidOperationException($"SQL Server cannot answer this while the answer of another command is being read. This: {command.CommandText} Other: {other}");
        }

        return result;
    }
}
