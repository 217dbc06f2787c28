using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.HostTests.Events;

/// <summary>Long work that lost its lease writes nothing more, in whatever way it writes.</summary>
public sealed class WriteFenceTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Save_WhileTheLeaseIsHeld_IsWritten()
    {
        var run = await RunAsync("first");

        await WriteFence.WithinAsync(run, () => SaveAsync("fence.held"));

        Assert.Equal(1, await WrittenAsync("fence.held"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Save_AfterAnotherTookTheLease_IsRefusedAsAWhole(bool hasOwnTransaction)
    {
        var job = $"fence.lost-{hasOwnTransaction}";
        var run = await RunAsync(job);
        host.Clock.Advance(Time * 2);
        await RunAsync(job, "another");

        var refused = await Record.ExceptionAsync(
            () => WriteFence.WithinAsync(run, () => hasOwnTransaction ? InTransactionAsync(job) : SaveAsync(job)));

        Assert.IsType<LeaseLostException>(refused);
        Assert.Equal(0, await WrittenAsync(job));
    }

    [Fact]
    public async Task Save_AfterTheOtherLetItLapse_IsStillRefused()
    {
        var run = await RunAsync("fence.lapsed");
        host.Clock.Advance(Time * 2);
        await RunAsync("fence.lapsed", "another");
        host.Clock.Advance(Time * 2);

        var isRenewed = await host.InDbAsync((SalaryDbContext db) => db.TryRenewLeaseAsync(run.Lease, run.Owner, Time, host.Clock, Token));

        Assert.False(isRenewed);
        Assert.IsType<LeaseLostException>(await Record.ExceptionAsync(() => WriteFence.WithinAsync(run, () => SaveAsync("fence.lapsed"))));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<WriteFence> RunAsync(string lease, string owner = "this run")
    {
        Assert.True(await host.InDbAsync((SalaryDbContext db) => db.TryHoldLeaseAsync(lease, owner, Time, host.Clock, Token)));
        return new WriteFence("salary", lease, owner);
    }

    private Task<int> SaveAsync(string job) => host.InDbAsync((SalaryDbContext db) => AddAsync(db, job));

    private Task InTransactionAsync(string job) => host.InDbAsync(async (SalaryDbContext db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await AddAsync(db, job);
        await transaction.CommitAsync(Token);
    });

    private Task<int> AddAsync(SalaryDbContext db, string job)
    {
        db.JobRuns.Add(new JobRun { Id = Guid.CreateVersion7(), JobId = job, StartedAt = host.Clock.GetUtcNow().UtcDateTime });
        return db.SaveChangesAsync(Token);
    }

    private Task<int> WrittenAsync(string job) => host.InDbAsync((SalaryDbContext db) => db.JobRuns.CountAsync(r => r.JobId == job, Token));
}
