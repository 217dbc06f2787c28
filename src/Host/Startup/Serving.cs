using HoSoCanBo.BuildingBlocks.Runtime;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Host.Startup;

internal static class Serving
{
    /// <summary>Prepares the databases, then serves until told to stop; <see cref="ExitCodes"/> when it cannot start.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("HoSoCanBo");
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        try
        {
            RequireTrueClock(app);
            FileModes.RestrictWhatIsMade();
            using var folder = DataFolder.Take(
                database, app.Services.GetRequiredService<ModuleRegistry>(), mayCreate: !app.Environment.IsProduction());
            if (database.Provider == DatabaseProvider.Sqlite || database.MigrateAtStart)
            {
                await app.MigrateAsync(folder, CancellationToken.None);
                if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Sample:Load", true))
                {
                    await app.LoadSampleAsync(HostVerbs.SampleFrom(app.Configuration), CancellationToken.None);
                }
            }
            else
            {
                await app.RequireCurrentSchemaAsync();
            }

            // After the databases: the dashboard of jobs opens its storage, which lays its own tables on SQL Server.
            app.UseWeb();
            await app.RunAsync();
            return ExitCodes.Done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ExitCodes.Report(log, exception);
        }
    }

    /// <summary>A setting of trials that reached a real installation would date every decision wrongly.</summary>
    private static void RequireTrueClock(WebApplication app)
    {
        if (!app.Environment.IsDevelopment() && app.Configuration[RuntimeSetup.TrialDaySetting] is { Length: > 0 })
        {
            throw new StartException(
                $"{RuntimeSetup.TrialDaySetting} đổi ngày của phần mềm để dùng thử, chỉ được đặt trong môi trường Development. Bỏ thiết lập này rồi khởi động lại.",
                ExitCodes.WrongUse);
        }
    }

    /// <summary>On SQL Server migrations are an operator's step; serving on an older schema would fail page by page.</summary>
    private static async Task RequireCurrentSchemaAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var module in app.Services.GetRequiredService<ModuleRegistry>().All)
        {
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module.Context);
            if ((await db.Database.GetPendingMigrationsAsync()).Any())
            {
                throw new StartException($"the schema {module.Name} is older than this software. Run \"migrate\" first.",
                    ExitCodes.SchemaTooOld);
            }
        }
    }

    /// <summary>Brings every module's database to the newest migration and adds missing reference data.</summary>
    /// <param name="app">The host.</param>
    /// <param name="folder">Its data folder, marked as complete afterwards.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task MigrateAsync(this WebApplication app, DataFolder folder, CancellationToken cancellationToken)
    {
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        var modules = app.Services.GetRequiredService<ModuleRegistry>().All;

        // The files of SQLite are independent; on SQL Server the first module may have to make the database.
        var atOnce = database.Provider == DatabaseProvider.Sqlite ? modules.Count : 1;
        await Parallel.ForEachAsync(
            modules,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
            (module, token) => app.MigrateAsync(module, folder, token));
        folder.Complete(app.Services.GetRequiredService<ModuleRegistry>());

        await using var scope = app.Services.CreateAsyncScope();
        var first = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(modules[0].Context);
        if (database.Provider == DatabaseProvider.SqlServer)
        {
            await SqlServerReading.KeepOpenAsync(first, app.Logger, cancellationToken);
        }

        await using (await SeedLock.TakeAsync(first, app.Services, cancellationToken))
        {
            foreach (var seed in scope.ServiceProvider.GetServices<IReferenceDataSeed>())
            {
                await seed.SeedAsync(cancellationToken);
            }
        }
    }

    private static async ValueTask MigrateAsync(
        this WebApplication app, ModuleDescription module, DataFolder folder, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module.Context);
        if (folder.IsMarked(module.Name) && !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
        {
            throw new StartException(
                $"Tệp {module.Name}.db từng có dữ liệu nay trống rỗng. Chép lại cả thư mục từ bản sao lưu (docs/operations.md, Restore) rồi khởi động lại.",
                ExitCodes.DatabaseNotUsable);
        }

        // Migrating compares the model with the migrations, which takes longer than the rest of a start; a test does that.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
        }

        if (db.Database.IsSqlite())
        {
            // The lock of the folder proves that every other holder is dead; waiting for its lease would only delay.
            await db.Leases.ExecuteDeleteAsync(cancellationToken);
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
