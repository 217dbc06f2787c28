using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Persistence;

namespace HoSoCanBo.HostTests.Events;

public sealed class LeaseTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Lease_HeldByAnother_IsRefusedUntilItLapses()
    {
        Assert.True(await TryAsync("test.one", "host A"));
        Assert.False(await TryAsync("test.one", "host B"));
        Assert.True(await TryAsync("test.one", "host A"));

        host.Clock.Advance(Time);

        Assert.True(await TryAsync("test.one", "host B"));
        Assert.False(await TryAsync("test.one", "host A"));
    }

    [Fact]
    public async Task Lease_WantedByManyAtOnce_GoesToOne()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => TryAsync("test.many", $"host {i}")));

        Assert.Single(answers, held => held);
    }

    private Task<bool> TryAsync(string name, string owner) => host.InDbAsync((PersonnelDbContext db) =>
        db.TryHoldLeaseAsync(name, owner, Time, host.Clock, TestContext.Current.CancellationToken));
}
