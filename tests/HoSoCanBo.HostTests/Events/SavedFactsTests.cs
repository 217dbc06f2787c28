using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Events;

/// <summary>A host on which every commit of Salary is noted.</summary>
public sealed class ListeningHost : HostFixture
{
    /// <summary>The listener.</summary>
    public Ear Heard { get; } = new();

    /// <inheritdoc />
    protected override void Configure(IWebHostBuilder host)
    {
        host.UseSetting("BackgroundWork:Enabled", "false");
        host.ConfigureTestServices(services => services.AddSingleton<ISavedFactListener>(Heard));
    }

    /// <summary>Notes what it hears.</summary>
    public sealed class Ear : ISavedFactListener
    {
        private readonly ConcurrentQueue<SavedFact> heard = new();

        /// <summary>What was told, in order.</summary>
        public IReadOnlyCollection<SavedFact> Facts => heard;

        /// <inheritdoc />
        public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts)
        {
            foreach (var fact in facts.Where(_ => moduleName == SalaryDbContext.SchemaName))
            {
                heard.Enqueue(fact);
            }
        }
    }
}

public sealed class SavedFactsTests(ListeningHost host) : IClassFixture<ListeningHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private int Told => host.Heard.Facts.OfType<EventsDue>().Count();

    [Fact]
    public async Task Facts_AreToldOnceAfterTheCommit_AndNotBefore()
    {
        var before = Told;

        await host.InDbAsync(async (SalaryDbContext db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            AddTo(db);
            AddTo(db); // equal facts are one
            await db.SaveChangesAsync(Cancel);
            AddTo(db);
            await db.SaveChangesAsync(Cancel);
            Assert.Equal(before, Told);
            await transaction.CommitAsync(Cancel);
        });
        Assert.Equal(before + 1, Told);

        await host.InDbAsync(async (SalaryDbContext db) =>
        {
            AddTo(db);
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(before + 2, Told);
    }

    [Fact]
    public async Task Facts_OfWhatWasNotKept_AreNotTold()
    {
        var before = Told;

        await host.InDbAsync(async (SalaryDbContext db) =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync(Cancel))
            {
                AddTo(db);
                await db.SaveChangesAsync(Cancel);
                await transaction.RollbackAsync(Cancel);
            }

            db.ChangeTracker.Clear();
            AddTo(db);
            db.Add(new InboxMessage { EventId = Guid.Empty, EventName = null!, HandledAt = DateTime.UnixEpoch, Outcome = "" });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
            db.ChangeTracker.Clear();
            await db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(before, Told);
    }

    private void AddTo(SalaryDbContext db) => db.Outbox.Add(new OutboxMessage
    {
        EventId = Guid.CreateVersion7(), EventName = "nobody.knows.v1", Destination = "nobody", SubjectId = Guid.CreateVersion7(),
        Payload = "{}", CreatedAt = host.Clock.UtcNow(), DueAt = host.Clock.UtcNow().AddHours(20),
    });
}
