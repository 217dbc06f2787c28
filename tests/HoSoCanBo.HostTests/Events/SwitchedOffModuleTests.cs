using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.HostTests.Events;

public sealed class SwitchedOffModuleTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    [Fact]
    public async Task Events_OfSwitchedOffModule_WaitAndAreDeliveredLater()
    {
        host.SalaryEnabled = false;
        await host.RestartAsync();
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, "training");
        var waiting = await host.RowAsync(opened.EventId);

        host.SalaryEnabled = true;
        await host.RestartAsync();

        Assert.Null(waiting.CompletedAt);
        Assert.Equal(0, waiting.Attempts);
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);
        Assert.True(await host.InDbAsync((SalaryDbContext db) =>
            db.Inbox.AnyAsync(m => m.EventId == opened.EventId, TestContext.Current.CancellationToken)));
    }
}
