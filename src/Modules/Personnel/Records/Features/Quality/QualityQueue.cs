using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Employees.Domain;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>Whose record is to be looked at again soon. Kept in memory only: what a restart loses, the night finds.</summary>
internal sealed class QualityQueue : ISavedFactListener, IDisposable
{
    private readonly Lock gate = new();
    private readonly HashSet<Guid> waiting = [];
    private readonly SemaphoreSlim signal = new(0);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Adds people; one who waits already is looked at once.</summary>
    public void Add(IEnumerable<Guid> ids)
    {
        lock (gate)
        {
            waiting.UnionWith(ids);
            if (waiting.Count > 0 && signal.CurrentCount == 0)
            {
                signal.Release();
            }
        }
    }

    /// <inheritdoc />
    public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts) =>
        Add(facts.OfType<RecordSaved>().Select(f => f.EmployeeId));

    /// <summary>Waits until somebody is there.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => signal.WaitAsync(cancellationToken);

    /// <summary>Takes out some people.</summary>
    public IReadOnlyList<Guid> Take(int most)
    {
        lock (gate)
        {
            var some = waiting.Take(most).ToList();
            waiting.ExceptWith(some);
            return some;
        }
    }

    /// <summary>Waits until nobody else on this host looks at records; give the turn back by disposing it.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        signal.Dispose();
        turn.Dispose();
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
