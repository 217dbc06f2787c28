using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.BuildingBlocks.Runtime.Modules;

/// <summary>The databases a host can run on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one file per module: the default.</summary>
    Sqlite,

    /// <summary>Production: one database, one schema per module.</summary>
    SqlServer,
}

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    private readonly SqliteFilePresence filePresence = new();

    /// <summary>Default <see cref="DatabaseProvider.Sqlite"/>.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>SQL Server only: the connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>SQLite only: the folder of the files, relative to the content root. Default <c>data</c>.</summary>
    public string Folder { get; set; } = "data";

    /// <summary>
    /// Brings the databases to the newest migration when the host starts. Always so on SQLite; default false on SQL Server,
    /// where <c>migrate</c> does it once for all hosts.
    /// </summary>
    public bool MigrateAtStart { get; set; }

    /// <summary>How many writers of one module make sense at once: a SQLite file has one writer, the others only wait for it.</summary>
    public int WritersAtOnce => Provider == DatabaseProvider.Sqlite ? 1 : 8;

    /// <summary>Points a module's context at its database.</summary>
    public void Configure(DbContextOptionsBuilder builder, string moduleName)
    {
        builder.AddInterceptors(WriteFence.OnCommit.Instance);
        // a module may have only what all have
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning));
        if (Provider == DatabaseProvider.SqlServer)
        {
            builder.UseSqlServer(ConnectionString, sql => sql
                .MigrationsAssembly("HoSoCanBo.Migrations.SqlServer")
                .MigrationsHistoryTable("__EFMigrationsHistory", moduleName));
        }
        else
        {
            // Lists of values travel as one parameter, so that the text of a query is made once and not for each length of a list;
            // SQL Server keeps EF Core's own way, which lets it see how many there are.
            builder.UseSqlite(SqliteConnectionString(moduleName), sqlite => sqlite
                    .MigrationsAssembly("HoSoCanBo.Migrations.Sqlite")
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(SqliteBusyWait.Instance, filePresence);
        }
    }

    /// <summary>The connection string of a module's file. Writers wait up to 30 seconds for one another.</summary>
    public string SqliteConnectionString(string moduleName) =>
        $"Data Source={Path.Combine(Folder, moduleName)}.db;Foreign Keys=True;Default Timeout=30;Pooling=True";
}
