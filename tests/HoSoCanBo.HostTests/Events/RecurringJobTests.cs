using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Events;

/// <summary>A job whose lease another run holds: it waits, and does the work when the other one has not.</summary>
public sealed class RecurringJobTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    [Fact]
    public async Task Job_HeldByAKilledHost_IsRunAsSoonAsTheLeaseLapses()
    {
        var job = SalaryJob(0);
        var before = host.Clock.UtcNow();
        await HoldAsync(job, TimeSpan.FromMinutes(2));
        var run = host.RunJobAsync(job);
        Assert.False(await HasSucceededAsync(job, before));

        host.Clock.Advance(TimeSpan.FromMinutes(3));
        await run;

        Assert.True(await HasSucceededAsync(job, before));
    }

    [Fact]
    public async Task Job_ThatAnotherRunFinishes_IsNotRunAgain()
    {
        var job = SalaryJob(1);
        await HoldAsync(job, TimeSpan.FromHours(1));
        var run = host.RunJobAsync(job);
        var done = new JobRun { Id = Guid.CreateVersion7(), JobId = job, StartedAt = host.Clock.UtcNow(),
            SucceededAt = host.Clock.UtcNow().AddMinutes(1), Outcome = "xong" };
        await host.InDbAsync((SalaryDbContext db) =>
        {
            db.JobRuns.Add(done);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        await run;

        Assert.Equal(done.Id, await host.InDbAsync((SalaryDbContext db) =>
            db.JobRuns.Where(r => r.JobId == job).OrderByDescending(r => r.Id).Select(r => r.Id)
            .FirstAsync(TestContext.Current.CancellationToken)));
        await host.InDbAsync((SalaryDbContext db) => db.ReleaseLeaseAsync(job, "killed", TestContext.Current.CancellationToken));
    }

    private string SalaryJob(int index) =>
        host.Services.GetServices<RecurringJobDescription>().Where(j => j.Context == typeof(SalaryDbContext)).ElementAt(index).Id;

    private Task<bool> HoldAsync(string job, TimeSpan time) => host.InDbAsync((SalaryDbContext db) =>
        db.TryHoldLeaseAsync(job, "killed", time, host.Clock, TestContext.Current.CancellationToken));

    private Task<bool> HasSucceededAsync(string job, DateTime since) => host.InDbAsync((SalaryDbContext db) =>
        db.JobRuns.AnyAsync(r => r.JobId == job && r.SucceededAt >= since, TestContext.Current.CancellationToken));
}
