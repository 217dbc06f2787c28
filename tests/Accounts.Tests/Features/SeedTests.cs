using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Testing;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Tests.Features;

public sealed class SeedTests(RealSignInFixture host)
{
    [Fact]
    public async Task Matrix_InTheDatabase_EqualsTheCatalogue()
    {
        var expected = CsvTable.ReadEmbedded(typeof(AccountsModule).Assembly, "permissions.csv")
            .Select(row => $"{row["role"]} {row["permission"]} {row["scope"].Replace("_", "", StringComparison.Ordinal)} {row["allowed"]}")
            .Order(StringComparer.Ordinal).ToList();

        var rows = await host.InDbAsync((AccountsDbContext db) => db.RolePermissions.AsNoTracking()
            .ToListAsync(TestContext.Current.CancellationToken));
        var stored = rows
            .Select(p => string.Join(' ', p.RoleCode, p.Permission, Lower(p.Reach), Lower(p.Answer)))
            .Order(StringComparer.Ordinal).ToList();

        Assert.Equal(expected, stored);
        Assert.Equal(133, stored.Count);
    }

    [Fact]
    public async Task Seed_Again_AddsNothing()
    {
        var before = await CountAsync();

        await host.InDbAsync((AccountsDbContext db) => new RolesSeed(db).SeedAsync(TestContext.Current.CancellationToken));

        Assert.Equal(before, await CountAsync());
    }

    private Task<int> CountAsync() =>
        host.InDbAsync((AccountsDbContext db) => db.RolePermissions.CountAsync(TestContext.Current.CancellationToken));

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
