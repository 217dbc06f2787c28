using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SqlServerTests;

public sealed class MigrationTests
{
    public static TheoryData<string> ModuleNames => [.. Modules.Names];

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public async Task Sqlite_Migrations_ApplyAndLackNothing(string module)
    {
        var folder = Directory.CreateTempSubdirectory("hosocanbo-migrations-").FullName;
        await using var db = Modules.NewContext(module, new DatabaseOptions { Folder = folder });
        try
        {
            Assert.False(db.Database.HasPendingModelChanges());
            await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
            Assert.Empty(await db.Outbox.ToListAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void SqlServer_Migrations_LackNothing(string module)
    {
        using var db = Modules.NewContext(module, Modules.OfflineSqlServer);

        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }
}
