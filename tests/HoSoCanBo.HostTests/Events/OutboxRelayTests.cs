using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.HostTests.Events;

public sealed class OutboxRelayTests(FaultyHost host) : IClassFixture<FaultyHost>
{
    [Fact]
    public async Task Event_Published_IsHandledOnceByEveryListener()
    {
        var opened = await host.PublishAsync(Guid.CreateVersion7());

        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, "training");
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null, "emulation");

        Assert.Single(host.Salary.Handled, opened.EventId);
        var inbox = await host.InDbAsync((SalaryDbContext db) =>
            db.Inbox.SingleAsync(m => m.EventId == opened.EventId, TestContext.Current.CancellationToken));
        Assert.Equal(inbox.Outcome, (await host.RowAsync(opened.EventId)).Outcome);
    }

    [Fact]
    public async Task Event_PublishedInTransaction_LeavesOnlyAfterCommit()
    {
        var opened = await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var unit = NewUnit();
            db.Publish(unit);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(unit.EventId, host.Salary.Handled);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            return unit;
        });

        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);
    }

    [Fact]
    public async Task Event_SaveRolledBack_NeverLeaves()
    {
        var unit = NewUnit();

        await host.InDbAsync(async (PersonnelDbContext db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            db.Publish(unit);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        });

        Assert.Empty(await host.Events.PublishedAsync<UnitOpened>(unit.UnitId));
    }

    [Fact]
    public async Task Event_FailsTwice_IsRetriedWithGrowingPauses()
    {
        var opened = await host.PublishAsync(Guid.CreateVersion7(), beforeSave: e => host.Salary.Fail(e.EventId, times: 2));

        var first = await host.RowWhenAsync(opened.EventId, row => row.Attempts == 1);
        host.Pass(TimeSpan.FromSeconds(2));
        var second = await host.RowWhenAsync(opened.EventId, row => row.Attempts == 2);
        host.Pass(TimeSpan.FromSeconds(4));
        var done = await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);

        Assert.Contains("Broken on purpose.", first.LastError, StringComparison.Ordinal);
        Assert.True(second.DueAt - first.DueAt >= TimeSpan.FromSeconds(4));
        Assert.Null(done.LastError);
        Assert.Single(host.Salary.Handled, opened.EventId);
    }

    [Fact]
    public async Task Event_FailsFiveTimes_IsParkedAndBlocksNobody()
    {
        var subject = Guid.CreateVersion7();
        var poison = await host.PublishAsync(subject, beforeSave: e => host.Salary.Fail(e.EventId, EventDispatcher.MaxAttempts));
        var stranger = await host.PublishAsync(Guid.CreateVersion7());
        var younger = await host.PublishAsync(subject);

        await host.RowWhenAsync(poison.EventId, row => row.Attempts == 1);
        await host.RowWhenAsync(stranger.EventId, row => row.CompletedAt is not null);
        await host.RowWhenAsync(poison.EventId, row => row.CompletedAt is not null, "training");
        for (var attempts = 1; attempts < EventDispatcher.MaxAttempts; attempts++)
        {
            var seen = attempts;
            await host.RowWhenAsync(poison.EventId, row => row.Attempts == seen);
            host.Pass(TimeSpan.FromSeconds(Math.Pow(2, attempts)));
        }

        var parked = await host.RowWhenAsync(poison.EventId, row => row.ParkedAt is not null);
        await host.RowWhenAsync(younger.EventId, row => row.CompletedAt is not null);

        Assert.Null(parked.DueAt);
        Assert.Equal("InvalidOperationException: Broken on purpose.", parked.LastError);
        Assert.DoesNotContain(poison.EventId, host.Salary.Handled);
    }

    [Fact]
    public async Task Events_OfOneSubject_WaitForTheirElder()
    {
        var subject = Guid.CreateVersion7();
        var elder = await host.PublishAsync(subject, "Sở A", e => host.Salary.Fail(e.EventId, times: 1));
        await host.RowWhenAsync(elder.EventId, row => row.Attempts == 1);
        var second = await host.PublishAsync(subject, "Sở B");
        var third = await host.PublishAsync(subject, "Sở C");
        await host.RowWhenAsync(third.EventId, row => row.CompletedAt is not null, "training");
        Assert.Equal(0, (await host.RowAsync(second.EventId)).Attempts);

        host.Pass(TimeSpan.FromSeconds(2));
        await host.RowWhenAsync(third.EventId, row => row.CompletedAt is not null);

        Guid[] ofSubject = [elder.EventId, second.EventId, third.EventId];
        Assert.Equal(ofSubject, host.Salary.Handled.Where(ofSubject.Contains));
    }

    [Fact]
    public async Task EventsOfOneDecision_OneFails_TheOthersArriveOnce()
    {
        // Arrange
        var decision = Guid.CreateVersion7();
        EmployeeTransferred[] events = [.. Enumerable.Range(0, 3).Select(_ => Transferred(decision))];
        host.Salary.Fail(events[1].EventId, times: 2); // at once with the others, and alone

        // Act
        await host.InDbAsync((PersonnelDbContext db) =>
        {
            Array.ForEach(events, db.Publish);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var failed = await host.RowWhenAsync(events[1].EventId, row => row.Attempts == 1);
        var others =
            await Task.WhenAll(
                new[] { events[0], events[2] }.Select(e => host.RowWhenAsync(e.EventId, row => row.CompletedAt is not null)));
        host.Pass(TimeSpan.FromSeconds(2));
        await host.RowWhenAsync(events[1].EventId, row => row.CompletedAt is not null);

        // Assert
        Assert.Null(failed.CompletedAt);
        Assert.All(others, row => Assert.Equal((0, null), (row.Attempts, row.LastError)));
        Guid[] people = [.. events.Select(e => e.EmployeeId)];
        var known = await host.InDbAsync((SalaryDbContext db) => db.Set<PaidEmployee>().AsNoTracking().Include(p => p.Memberships)
            .Where(p => people.Contains(p.Id)).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(people.Order(), known.Select(p => p.Id).Order());
        Assert.All(known, person => Assert.Single(person.Memberships));
    }

    [Fact]
    public async Task Event_NobodyCanRead_IsParkedWithItsError()
    {
        var opened = await host.PublishAsync(Guid.CreateVersion7());
        await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);
        var eventId = Guid.CreateVersion7();
        await host.InDbAsync((PersonnelDbContext db) =>
        {
            db.Outbox.Add(Row(eventId, host.Clock.UtcNow(), attempts: EventDispatcher.MaxAttempts - 1));
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        host.Pass(TimeSpan.Zero);
        var parked = await host.RowWhenAsync(eventId, row => row.ParkedAt is not null);

        Assert.Contains("personnel.never-existed.v1", parked.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relays_OfTwoHosts_HandEachEventOverOnce()
    {
        using var otherHost = ActivatorUtilities.CreateInstance<OutboxRelay<PersonnelDbContext>>(host.Services, new HostIdentity());
        await otherHost.StartAsync(TestContext.Current.CancellationToken);

        var published = new List<UnitOpened>();
        for (var i = 0; i < 50; i++)
        {
            published.Add(await host.PublishAsync(Guid.CreateVersion7()));
        }

        foreach (var opened in published)
        {
            await host.RowWhenAsync(opened.EventId, row => row.CompletedAt is not null);
            Assert.Single(host.Salary.Handled, opened.EventId);
        }

        await otherHost.StopAsync(TestContext.Current.CancellationToken);
    }

    private static OutboxMessage Row(Guid eventId, DateTime now, int attempts) => new()
    {
        EventId = eventId,
        EventName = "personnel.never-existed.v1",
        Destination = "salary",
        SubjectId = Guid.CreateVersion7(),
        Payload = "{}",
        CreatedAt = now,
        DueAt = now,
        Attempts = attempts,
    };

    private EmployeeTransferred Transferred(Guid decisionId) => new(
        Guid.CreateVersion7(), host.Clock.GetUtcNow(), decisionId, Guid.CreateVersion7(), "DIEU_DONG", Guid.CreateVersion7(),
        Guid.CreateVersion7(), null,
        new DateOnly(2024, 1, 1));

    private UnitOpened NewUnit()
    {
        var id = Guid.CreateVersion7();
        return new UnitOpened(id, host.Clock.GetUtcNow(), null, id, null, id.ToString("N")[..20], "Sở Giao dịch", "so", null, null);
    }
}
