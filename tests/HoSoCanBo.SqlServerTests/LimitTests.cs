using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.SqlServerTests;

/// <summary>What SQL Server refuses only when it meets real data, looked for in the model and in the commands.</summary>
public sealed class LimitTests
{
    private const int ParametersMax = 2100;
    private const int IndexBytesMax = 1700;
    private const int ClusteredBytesMax = 900;

    public static TheoryData<string> ModuleNames => [.. Modules.Names];

    [Fact]
    public async Task Query_ForManyIds_StaysBelowTheLimitOfParameters()
    {
        await using var host = new OfflineHost();
        await using var scope = host.Services.CreateAsyncScope();
        var type = Modules.AssemblyOf("Salary").GetTypes().Single(t => t.IsAssignableTo(typeof(ModuleDbContext)));
        var db = (ModuleDbContext)scope.ServiceProvider.GetService(type)!;
        Guid[] ids = [.. Enumerable.Range(0, 3 * ParametersMax).Select(_ => Guid.CreateVersion7())];

        await db.Inbox.Where(m => ids.Contains(m.EventId) || !ids.Contains(m.EventId)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Contains(host.Commands.All, c => c.Text.Contains("[Inbox]", StringComparison.Ordinal));
        Assert.All(host.Commands.All, c => Assert.InRange(c.Parameters.Split(',').Length, 0, ParametersMax - 1));
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void Keys_OfEveryIndex_FitInto1700Bytes(string module)
    {
        using var db = Modules.NewContext(module, Modules.OfflineSqlServer);
        var tooLong =
            from entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            from index in entity.GetIndexes()
            let bytes = index.Properties.Sum(BytesOf)
            where bytes > IndexBytesMax
            select $"{index.GetDatabaseName()}: {bytes} bytes";

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void Keys_OfEveryTable_FitInto900Bytes(string module)
    {
        using var db = Modules.NewContext(module, Modules.OfflineSqlServer);
        var tooLong =
            from entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            from key in entity.GetDeclaredKeys()
            let bytes = key.Properties.Sum(BytesOf)
            where bytes > ClusteredBytesMax
            select $"{key.GetName()}: {bytes} bytes";

        Assert.Empty(tooLong);
    }

    [Theory]
    [MemberData(nameof(ModuleNames))]
    public void Deletes_ReachNoTableOnTwoWays(string module)
    {
        using var db = Modules.NewContext(module, Modules.OfflineSqlServer);
        foreach (var root in db.Model.GetEntityTypes())
        {
            var reached = Cascades(root).ToList();
            Assert.Equal(reached.Distinct(), reached);
        }
    }

    /// <summary>Every table a delete of a row runs on to, as often as there are ways.</summary>
    private static IEnumerable<string?> Cascades(IEntityType from) =>
        from.GetReferencingForeignKeys()
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull
                && key.DeclaringEntityType.GetTableName() != from.GetTableName())
            .SelectMany(key => Cascades(key.DeclaringEntityType).Prepend(key.DeclaringEntityType.GetTableName()));

    /// <summary>Most bytes a value takes in an index.</summary>
    private static int BytesOf(IProperty property)
    {
        const int unlimited = 8000;
        var mapping = property.GetRelationalTypeMapping();
        var type = mapping.StoreTypeNameBase;
        return type switch
        {
            "nvarchar" => 2 * (mapping.Size ?? unlimited),
            "varchar" or "varbinary" => mapping.Size ?? unlimited,
            "uniqueidentifier" => 16,
            "date" => 3,
            "bit" => 1,
            "int" => 4,
            _ => 8,
        };
    }
}
