using Microsoft.Data.Sqlite;

namespace HoSoCanBo.BrowserTests;

/// <summary>Waiting until the modules have told one another everything, so that no page is looked at half filled.</summary>
internal static class Delivery
{
    /// <summary>Waits until no event of the sample is on its way.</summary>
    /// <param name="dataFolder">Folder of the SQLite files.</param>
    public static async Task WaitAsync(string dataFolder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(dataFolder, "personnel.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var waiting = new SqliteCommand("SELECT COUNT(*) FROM Outbox WHERE DueAt IS NOT NULL", connection);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while ((long)(await waiting.ExecuteScalarAsync())! > 0)
        {
            await timer.WaitForNextTickAsync();
        }
    }
}
