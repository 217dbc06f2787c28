using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.HostTests.Events;

public sealed class CommitSyncTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    [Fact]
    public async Task Connection_AfterADelivery_WaitsForTheDiskAgain()
    {
        Assert.SkipUnless(await host.InDbAsync((SalaryDbContext db) => Task.FromResult(db.Database.IsSqlite())),
            "Only SQLite has this setting.");
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);

        for (var connection = 0; connection < 10; connection++)
        {
            const int full = 2;
            Assert.Equal(full, await host.InDbAsync(async (SalaryDbContext db) =>
                (await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync(TestContext.Current.CancellationToken))[0]));
        }
    }
}
