using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Modules;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Testing;

/// <summary>Reads the outboxes of a host. An event nobody listens to leaves no trace there.</summary>
public sealed class EventLog(IServiceProvider services)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(10);

    /// <summary>The events of one type, oldest first; those about one subject when <paramref name="subjectId"/> is given.</summary>
    public async Task<IReadOnlyList<TEvent>> PublishedAsync<TEvent>(Guid? subjectId = null)
        where TEvent : IIntegrationEvent
    {
        var name = EventNameAttribute.Of(typeof(TEvent));
        var catalog = services.GetRequiredService<EventCatalog>();
        var rows = await ReadAsync(outbox => outbox.Where(m => m.EventName == name && (subjectId == null || m.SubjectId == subjectId)));
        return [.. rows.DistinctBy(m => m.EventId).Select(m => (TEvent)catalog.Deserialize(m.EventName, m.Payload))];
    }

    /// <summary>Outbox rows of all modules that fit.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> ReadAsync(Func<IQueryable<OutboxMessage>, IQueryable<OutboxMessage>> filter)
    {
        var rows = new List<OutboxMessage>();
        foreach (var module in services.GetRequiredService<ModuleRegistry>().All)
        {
            await using var scope = services.CreateAsyncScope();
            var db = (ModuleDbContext)scope.ServiceProvider.GetRequiredService(module.Context);
            rows.AddRange(await filter(db.Outbox.AsNoTracking()).OrderBy(m => m.Sequence)
                .ToListAsync(TestContext.Current.CancellationToken));
        }

        return rows;
    }

    /// <summary>
    /// Polls until nothing waits for a module that is switched on; fails when an event is parked or it takes too long. Events of
    /// a test that ran on a later day of the clock are not due before that day, so they are not waited for.
    /// </summary>
    public async Task WaitForDeliveryAsync()
    {
        var listening = services.GetRequiredService<ModuleRegistry>().EnabledNames;
        var until = DateTime.UtcNow + Patience;
        using var timer = new PeriodicTimer(PollEvery);
        var clock = services.GetRequiredService<TimeProvider>();
        IReadOnlyList<OutboxMessage> open;
        do
        {
            var now = clock.UtcNow();
            open = await ReadAsync(
                outbox => outbox.Where(m => m.CompletedAt == null && m.CreatedAt <= now && listening.Contains(m.Destination)).Take(20));
            var parked = open.FirstOrDefault(m => m.ParkedAt is not null);
            if (parked is not null || (open.Count > 0 && DateTime.UtcNow > until))
            {
                Assert.Fail($"Not delivered: {string.Join("; ", open.Select(Describe))}");
            }
        }
        while (open.Count > 0 && await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken));
    }

    private static string Describe(OutboxMessage message) =>
        $"{message.EventName} for {message.Destination} ({message.Attempts} attempts, {message.LastError ?? "no error"})";
}
