using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.HostTests.Events;

/// <summary>Lets the flush that follows a batch of deliveries fail, as when another process locks the file.</summary>
public sealed class BrokenFlush : DbCommandInterceptor
{
    private const int Busy = 5;

    /// <summary>Whether it fails.</summary>
    public bool IsBroken { get; set; }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        IsBroken && command.CommandText.Contains("user_version", StringComparison.Ordinal)
            ? throw new SqliteException("database is locked", Busy)
            : ValueTask.FromResult(result);
}
