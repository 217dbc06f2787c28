using System.Collections.Concurrent;

namespace HoSoCanBo.BuildingBlocks.Runtime.Work;

/// <summary>
/// The background work this host is doing now. Pages ask it before the database: on SQLite a long transaction keeps its
/// progress out of the file until it ends.
/// </summary>
public sealed class WorkBoard
{
    private readonly ConcurrentDictionary<Guid, WorkProgress> running = new();
    private readonly ConcurrentDictionary<Type, SemaphoreSlim> signals = new();

    /// <summary>How far the order is; null when this host is not running it.</summary>
    public WorkSnapshot? Find(Guid id) => running.GetValueOrDefault(id)?.Snapshot;

    /// <summary>Whether this host runs the order and its user has asked to stop it.</summary>
    public bool IsBeingCancelled(Guid id) => running.GetValueOrDefault(id)?.IsCancelRequested == true;

    /// <summary>Asks the order to stop; false when this host is not running it.</summary>
    public bool RequestCancel(Guid id)
    {
        if (!running.TryGetValue(id, out var progress))
        {
            return false;
        }

        progress.RequestCancel();
        return true;
    }

    /// <summary>Lets the worker look now; without it an order is found a little later.</summary>
    internal void Wake<TWork>()
        where TWork : IBackgroundWork
    {
        var signal = SignalOf(typeof(TWork));
        if (signal.CurrentCount == 0)
        {
            signal.Release();
        }
    }

    internal Task WaitForWorkAsync<TWork>(TimeSpan timeout, CancellationToken cancellationToken) =>
        SignalOf(typeof(TWork)).WaitAsync(timeout, cancellationToken);

    internal void Add(Guid id, WorkProgress progress) => running[id] = progress;

    internal void Remove(Guid id) => running.TryRemove(id, out _);

    private SemaphoreSlim SignalOf(Type work) => signals.GetOrAdd(work, _ => new SemaphoreSlim(0));
}
