using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Host.Startup;

internal static class Serving
{
    /// <summary>Prepares the databases, then serves until told to stop. Exit code 1 when it cannot start.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("HoSoCanBo");
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        try
        {
            using var folder = DataFolderLock.Take(database);
            if (database.Provider == DatabaseProvider.Sqlite || database.MigrateAtStart)
            {
                await app.MigrateAsync(CancellationToken.None);
                if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Sample:Load", true))
                {
                    await app.LoadSampleAsync(HostVerbs.SampleFrom(app.Configuration), CancellationToken.None);
                }
            }

            await app.RunAsync();
            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogCritical("The host cannot start: {Message}", exception.GetBaseException().Message);
            log.LogDebug(exception, "Details");
            return 1;
        }
    }

    /// <summary>Brings every module's database to the newest migration and adds missing reference data.</summary>
    public static async Task MigrateAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in app.Services.GetRequiredService<ModuleRegistry>().All)
        {
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module.Context);
            await db.Database.MigrateAsync(cancellationToken);
            if (db.Database.IsSqlite())
            {
                // The lock of the folder proves that every other holder is dead; waiting for its lease would only delay.
                await db.Leases.ExecuteDeleteAsync(cancellationToken);
            }
        }

        foreach (var seed in scope.ServiceProvider.GetServices<IReferenceDataSeed>())
        {
            await seed.SeedAsync(cancellationToken);
        }
    }

    /// <summary>Loads the sample province where it is missing.</summary>
    public static async Task LoadSampleAsync(this WebApplication app, SampleOptions options, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var part in scope.ServiceProvider.GetServices<ISampleData>().OrderBy(s => s.Order))
        {
            await part.LoadAsync(options, cancellationToken);
        }
    }
}

/// <summary>In SQLite mode one host owns the data folder; a second one refuses to start.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream? file;

    private DataFolderLock(FileStream? file) => this.file = file;

    /// <exception cref="InvalidOperationException">Another host runs on the folder.</exception>
    public static DataFolderLock Take(DatabaseOptions database)
    {
        if (database.Provider != DatabaseProvider.Sqlite)
        {
            return new DataFolderLock(null);
        }

        var folder = Path.GetFullPath(database.Folder);
        Directory.CreateDirectory(folder);
        try
        {
            return new DataFolderLock(new FileStream(Path.Combine(folder, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new InvalidOperationException($"Another host already runs on the data folder {folder}.");
        }
    }

    public void Dispose() => file?.Dispose();
}
