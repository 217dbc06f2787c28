using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HoSoCanBo.HostTests.Events;

/// <summary>Makes a listener's save fail for chosen events, and keeps the order in which it handled the others.</summary>
public sealed class Faults : SaveChangesInterceptor
{
    private readonly ConcurrentDictionary<Guid, int> failuresLeft = new();
    private readonly ConcurrentDictionary<Guid, Exception> failures = new();
    private readonly ConcurrentQueue<Guid> handled = new();

    /// <summary>Events handled, oldest first.</summary>
    public IReadOnlyList<Guid> Handled => [.. handled];

    /// <summary>Lets the next <paramref name="times"/> deliveries of an event fail.</summary>
    public void Fail(Guid eventId, int times, Exception? failure = null)
    {
        failures[eventId] = failure ?? new InvalidOperationException("Broken on purpose.");
        failuresLeft[eventId] = times;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var eventId in NewInboxRows(eventData.Context!))
        {
            if (failuresLeft.TryGetValue(eventId, out var left) && left > 0)
            {
                failuresLeft[eventId] = left - 1;
                throw failures[eventId];
            }

            handled.Enqueue(eventId);
        }

        return ValueTask.FromResult(result);
    }

    private static List<Guid> NewInboxRows(DbContext db) =>
        [.. db.ChangeTracker.Entries<InboxMessage>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.EventId)];
}
