using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.Testing;

/// <summary>
/// Databases for one test host: a temporary folder of SQLite files, or, with HOSOCANBO_TEST_PROVIDER=SqlServer, a new
/// database on the server of HOSOCANBO_TEST_SQLSERVER. Either is deleted afterwards.
/// </summary>
public sealed class TestDatabase
{
    /// <summary>Environment variable: SqlServer runs the feature tests there.</summary>
    public const string ProviderVariable = "HOSOCANBO_TEST_PROVIDER";

    /// <summary>Environment variable: connection string of a SQL Server on which databases may be made and dropped.</summary>
    public const string ServerVariable = "HOSOCANBO_TEST_SQLSERVER";

    private readonly string? folder;
    private readonly string? server;
    private readonly string? name;

    private TestDatabase(string folder)
    {
        this.folder = folder;
        Settings = new Dictionary<string, string> { ["Database:Provider"] = "Sqlite", ["Database:Folder"] = folder };
    }

    private TestDatabase(string server, string name)
    {
        this.server = server;
        this.name = name;
        Settings = new Dictionary<string, string>
        {
            ["Database:Provider"] = "SqlServer",
            ["Database:ConnectionString"] = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString,
            ["Database:MigrateAtStart"] = "true",
        };
    }

    /// <summary>Settings that point a host at the databases.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Whether the feature tests of this run use SQL Server.</summary>
    public static bool IsSqlServer => Environment.GetEnvironmentVariable(ProviderVariable) == "SqlServer";

    /// <summary>SQLite files in a folder of the caller.</summary>
    public static TestDatabase InFolder(string folder) => new(folder);

    /// <summary>Makes databases for one host.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        if (!IsSqlServer)
        {
            var folder = Directory.CreateTempSubdirectory("hosocanbo-test-").FullName;
            await TestTemplate.CopyToAsync(folder);
            return InFolder(folder);
        }

        var server = Environment.GetEnvironmentVariable(ServerVariable)
            ?? throw new InvalidOperationException($"{ProviderVariable}=SqlServer needs {ServerVariable}.");
        var database = new TestDatabase(server, $"HoSoCanBoTest{Guid.NewGuid():N}");
        await ExecuteAsync(server, $"CREATE DATABASE [{database.name}]");
        return database;
    }

    /// <summary>Waits until a host that was stopped has let go of the files.</summary>
    public async Task WaitUntilFreeAsync()
    {
        var lockFile = Path.Combine(folder ?? "", "host.lock");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (folder is not null && File.Exists(lockFile) && IsHeld(lockFile)
            && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>Deletes them.</summary>
    public async Task DropAsync()
    {
        if (folder is not null)
        {
            await WaitUntilFreeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            SqlConnection.ClearAllPools();
            await ExecuteAsync(server!, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
        }
    }

    private static bool IsHeld(string lockFile)
    {
        try
        {
            using var file = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
