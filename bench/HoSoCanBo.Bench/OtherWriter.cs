using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.Bench;

/// <summary>Somebody who saves a little thing again and again while something large is written: how long each save had to wait.</summary>
internal sealed class OtherWriter : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource over = new();
    private readonly List<TimeSpan> waits = [];
    private readonly Task writing;

    public OtherWriter(Database database) => writing = Task.Run(() => WriteAsync(database.WriterConnectionString));

    /// <summary>The longest wait, and what 95 of 100 stay below.</summary>
    public async Task<(TimeSpan Longest, TimeSpan P95)> StopAsync()
    {
        await over.CancelAsync();
        await writing;
        waits.Sort();
        return waits.Count == 0 ? default : (waits[^1], waits[waits.Count * 95 / 100]);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        over.Dispose();
    }

    /// <summary>Waits as the host does: the busy handler of SQLite, up to half a minute.</summary>
    private async Task WriteAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, 30_000);
        while (!over.IsCancellationRequested)
        {
            var started = Stopwatch.GetTimestamp();
            await using (var transaction = connection.BeginTransaction(deferred: false))
            {
                await transaction.RollbackAsync();
            }

            waits.Add(Stopwatch.GetElapsedTime(started));
            await Task.Delay(Every, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
