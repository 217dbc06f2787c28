using Microsoft.Data.Sqlite;

namespace HoSoCanBo.HostTests.CrashTests;

/// <summary>Looks into the files of a host from outside, whether it runs or not.</summary>
internal sealed class DataFiles(string folder)
{
    private static readonly string[] Modules = ["personnel", "training", "emulation", "salary", "accounts"];

    /// <summary>First column of each row.</summary>
    public List<string> Read(string module, string sql)
    {
        var rows = new List<string>();
        using var connection =
            new SqliteConnection($"Data Source={Path.Combine(folder, module)}.db;Mode=ReadWrite;Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.GetValue(0).ToString()!.ToUpperInvariant());
        }

        return rows;
    }

    /// <summary>Events that have not reached their listener, over all modules.</summary>
    public int Undelivered() => Modules.Sum(m => Read(m, "SELECT Sequence FROM Outbox WHERE CompletedAt IS NULL").Count);

    /// <summary>Events that were put aside.</summary>
    public int Parked() => Modules.Sum(m => Read(m, "SELECT Sequence FROM Outbox WHERE ParkedAt IS NOT NULL").Count);

    /// <summary>Ids of the events stored for a listener, over all publishers.</summary>
    public List<string> StoredFor(string listener) =>
        [.. Modules.SelectMany(m => Read(m, $"SELECT EventId FROM Outbox WHERE Destination = '{listener}'")).Order(StringComparer.Ordinal)];

    /// <summary>Ids of the events a listener has handled.</summary>
    public List<string> HandledBy(string listener) => [.. Read(listener, "SELECT EventId FROM Inbox").Order(StringComparer.Ordinal)];
}
