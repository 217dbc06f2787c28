using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.Testing;

/// <summary>
/// Refuses on SQLite what only SQL Server would refuse: a command with more parameters than that server takes. So every feature
/// test shows that the code sends none.
/// </summary>
internal sealed class ServerHabits : DbCommandInterceptor
{
    private const int ParametersMax = 2000;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Checked(command, result));

    private static T Checked<T>(DbCommand command, T result) => command.Parameters.Count <= ParametersMax
        ? result
        : throw new InvalidOperationException($"SQL Server takes 2,100 parameters, this command has {command.Parameters.Count}: {command.CommandText}");
}
