using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.Bench;

/// <summary>Plain SQL on the measured data: the floor under every figure, and a look at what arrived.</summary>
internal sealed class Database(string folder, string module)
{
    private readonly string connectionString = $"Data Source={Path.Combine(folder, module + ".db")};Mode=ReadOnly;Pooling=True";

    /// <summary>For one who writes beside the host.</summary>
    public string WriterConnectionString { get; } = $"Data Source={Path.Combine(folder, module + ".db")};Mode=ReadWrite;Pooling=False";

    /// <summary>The first column of every row.</summary>
    public async Task<List<string>> TextsAsync(string sql)
    {
        var texts = new List<string>();
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.IsDBNull(0) ? "" : reader.GetValue(0).ToString()!);
        }

        return texts;
    }

    public async Task<long> NumberAsync(string sql) =>
        long.Parse((await TextsAsync(sql))[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Waits until every event of the module has been handled.</summary>
    public async Task DrainEventsAsync()
    {
        while (await NumberAsync("SELECT COUNT(*) FROM Outbox WHERE DueAt IS NOT NULL") > 0)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Median milliseconds of reading all rows and columns of the queries, one after another.</summary>
    public async Task<double> FloorAsync(params string[] queries)
    {
        const int runs = 21;
        var times = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var query in queries)
            {
                await ReadAllAsync(query);
            }

            times[run] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[runs / 2];
    }

    /// <summary>Reads every value of a query.</summary>
    public async Task ReadAllAsync(string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }
}
