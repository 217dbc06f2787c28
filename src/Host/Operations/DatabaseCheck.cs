using System.Collections.Concurrent;
using System.Diagnostics;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace HoSoCanBo.Host.Operations;

/// <summary>Why a database cannot be used.</summary>
/// <param name="IsDamaged">It can be opened, but not everything in it can be read; otherwise it does not answer.</param>
/// <param name="Details">In the words of the database.</param>
public sealed record DatabaseFault(bool IsDamaged, string Details);

/// <summary>
/// Whether the data of a module can really be read, not only its file opened. Each look reads a row of every table. A SQLite
/// file is also read from end to end, as often as that costs little: pages in its middle may be damaged while the first rows
/// answer. It answers within two seconds; a longer reading goes on, and until it ends the one before counts.
/// </summary>
internal sealed class DatabaseCheck(IServiceScopeFactory scopes, DatabaseOptions database)
{
    private const int RestAfterReading = 50; // times as long as it took: two percent of one processor
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Reading> readings = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the module's database; null when nothing is.</summary>
    public async Task<DatabaseFault?> FindFaultAsync(ModuleDescription module, CancellationToken cancellationToken)
    {
        try
        {
            await ReadRowsAsync(module, cancellationToken);
            return database.Provider == DatabaseProvider.Sqlite ? await ReadWholeFileAsync(module.Name, cancellationToken) : null;
        }
        catch (Exception exception) when (FaultOf(exception) is not null)
        {
            return FaultOf(exception);
        }
    }

    /// <summary>What an exception says about the database; null when it is about something else.</summary>
    public static DatabaseFault? FaultOf(Exception exception) =>
        Outage.Find(exception) is { } outage ? new DatabaseFault(IsDamaged(exception), outage.Details) : null;

    private static bool IsDamaged(Exception exception) =>
        exception.GetBaseException() is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB };

    private async Task ReadRowsAsync(ModuleDescription module, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module.Context);
        var names = db.GetService<ISqlGenerationHelper>();
        var tables = db.Model.GetEntityTypes()
            .Where(t => t.GetTableName() is not null)
            .Select(t => names.DelimitIdentifier(t.GetTableName()!, t.GetSchema()))
            .Distinct(StringComparer.Ordinal)
            .Select(table => $"CASE WHEN EXISTS (SELECT * FROM {table}) THEN 1 ELSE 0 END");
        // names of the model, nothing typed
        var sql = string.Concat("SELECT ", string.Join(" + ", tables), " AS ", names.DelimitIdentifier("Value"));
        await db.Database.SqlQueryRaw<int>(sql).ToListAsync(cancellationToken);
    }

    private async Task<DatabaseFault?> ReadWholeFileAsync(string module, CancellationToken cancellationToken)
    {
        var reading = readings.AddOrUpdate(module, _ => Begin(module, null), (_, last) => last.IsDue ? Begin(module, last) : last);
        try
        {
            return await reading.Running.Value.WaitAsync(LongestWait, cancellationToken);
        }
        catch (TimeoutException)
        {
            return reading.Before;
        }
    }

    private Reading Begin(string module, Reading? last) =>
        new(last is { Running.Value: { IsCompletedSuccessfully: true } done } ? done.Result : last?.Before,
            self => Task.Run(() => Read(module, self)));

    private DatabaseFault? Read(string module, Reading reading)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(database.SqliteConnectionString(module))
            {
                Pooling = false, // pooled connections may answer from pages they remember
                Mode = SqliteOpenMode.ReadOnly,
            }.ConnectionString);
            connection.Open();
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            var answer = check.ExecuteScalar() as string;
            return answer == "ok" ? null : new DatabaseFault(IsDamaged: true, answer ?? "");
        }
        catch (SqliteException exception)
        {
            return new DatabaseFault(IsDamaged(exception), exception.Message);
        }
        finally
        {
            reading.RestUntil = Stopwatch.GetTimestamp()
                + (long)(Math.Max(ShortestRest.TotalSeconds, watch.Elapsed.TotalSeconds * RestAfterReading) * Stopwatch.Frequency);
        }
    }

    /// <summary>One reading of a file, running or done.</summary>
    private sealed class Reading
    {
        public Reading(DatabaseFault? before, Func<Reading, Task<DatabaseFault?>> begin)
        {
            Before = before;
            Running = new Lazy<Task<DatabaseFault?>>(() => begin(this));
        }

        /// <summary>What the reading before it found.</summary>
        public DatabaseFault? Before { get; }

        public Lazy<Task<DatabaseFault?>> Running { get; }

        public long RestUntil { get; set; } = long.MaxValue;

        public bool IsDue => Stopwatch.GetTimestamp() >= RestUntil;
    }
}
