using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Testing;
using Microsoft.Data.Sqlite;

namespace HoSoCanBo.HostTests.Events;

/// <summary>The database of a listener does not work for a while; on SQLite, where that can be arranged.</summary>
public sealed class OutageTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    private const int Busy = 5;

    [Fact]
    public async Task Event_ListenerLockedForLong_WaitsAndIsNeverParked()
    {
        // Arrange
        const int looks = EventDispatcher.MaxAttempts + 2;
        var opened = await host.PublishAsync(
            Guid.CreateVersion7(), beforeSave: e => host.Salary.Fail(e.EventId, looks, new SqliteException("database is locked", Busy)));

        // Act
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, "training");
        var waiting = await host.RowWhenAsync(opened.EventId, row => row.LastError is not null);
        var done = await DeliveredInTimeAsync(opened);

        // Assert
        Assert.Equal((0, null), (waiting.Attempts, waiting.ParkedAt));
        Assert.Equal((0, null), (done.Attempts, done.LastError));
        Assert.Single(host.Salary.Handled, opened.EventId);
        Assert.Contains(host.LoggedErrors, line =>
            line.Contains("the database of salary does not work: database is locked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Batch_OneListenerCannotFlush_TheOthersStayDelivered()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "SQL Server flushes each commit by itself.");
        host.SalaryFlush.IsBroken = true;

        // Act
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        var seen = await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, "training");
        var waiting = await host.RowAsync(opened.EventId);
        host.SalaryFlush.IsBroken = false;
        var done = await DeliveredInTimeAsync(opened);

        // Assert
        Assert.Null(waiting.CompletedAt);
        Assert.NotNull(done.CompletedAt);
        Assert.Equal(seen.CompletedAt, (await host.RowAsync(opened.EventId, "training")).CompletedAt);
        Assert.Single(host.Salary.Handled, opened.EventId);
    }

    [Fact]
    public async Task Events_ListenerDiskFull_WaitAndArriveOnceWhenThereIsRoom()
    {
        // Arrange
        Assert.SkipWhen(TestDatabase.IsSqlServer, "The full disk is made by SQLite.");
        host.SalaryDisk.PagesLeft = 0;

        // Act
        var published = new List<UnitOpened>();
        for (var i = 0; i < 60; i++)
        {
            published.Add(await host.PublishAsync(Guid.CreateVersion7(), new string('S', 240)));
        }

        await host.RowWhenAsync(published[^1].EventId, row => row.CompletedAt is not null, "training");
        var last = await host.RowAsync(published[^1].EventId);
        host.SalaryDisk.PagesLeft = null;

        // Assert
        Assert.Equal((null, 0, null), (last.CompletedAt, last.Attempts, last.ParkedAt));
        foreach (var opened in published)
        {
            await DeliveredInTimeAsync(opened);
        }

        Assert.Contains(host.LoggedErrors, line => line.Contains("disk is full", StringComparison.Ordinal));
    }

    private Task<BuildingBlocks.Runtime.Persistence.OutboxMessage> DeliveredInTimeAsync(UnitOpened opened) =>
        host.RowWhenAsync(opened.EventId, row =>
        {
            if (row.CompletedAt is null)
            {
                host.Pass(EventDispatcher.OutagePause);
            }

            return row.CompletedAt is not null;
        });
}
