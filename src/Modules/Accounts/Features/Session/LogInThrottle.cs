using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>
/// How often an address, and a log-in name from an address, may fail within a minute; and how many passwords are checked at the
/// same time, because hashing is pure computing and would starve everything else. Log-ins that succeed do not count: a
/// province behind one address comes to work at the same hour.
/// </summary>
internal sealed class LogInThrottle(AccountsOptions options, TimeProvider clock) : IDisposable
{
    private const int MaxKeys = 100_000;
    private const int NameLanes = 64;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Counter> failures = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim hashing = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly SemaphoreSlim[] names = [.. Enumerable.Range(0, NameLanes).Select(_ => new SemaphoreSlim(1))];

    /// <summary>Whether the address may try the name; false when there were too many failures.</summary>
    public bool Admits(string? address, string userName) =>
        Count($"a:{address}") < options.FailuresPerAddress && Count($"n:{address}:{userName}") < options.FailuresPerName;

    /// <summary>Counts one failure.</summary>
    public void Failed(string? address, string userName)
    {
        ForgetOld();
        Add($"a:{address}");
        Add($"n:{address}:{userName}");
    }

    /// <summary>
    /// Waits for a turn to check a password; null when there is none for too long. Attempts at one name come one after another, so
    /// that each sees the failures before it.
    /// </summary>
    public async Task<IDisposable?> EnterAsync(string userName, CancellationToken cancellationToken)
    {
        var name = names[(uint)string.GetHashCode(userName, StringComparison.Ordinal) % NameLanes];
        if (!await name.WaitAsync(LongestWait, cancellationToken))
        {
            return null;
        }

        var turn = new Turn(name, hashing);
        try
        {
            turn.HoldsHashing = await hashing.WaitAsync(LongestWait, cancellationToken);
        }
        finally
        {
            if (!turn.HoldsHashing)
            {
                turn.Dispose();
            }
        }

        return turn.HoldsHashing ? turn : null;
    }

    public void Dispose()
    {
        hashing.Dispose();
        Array.ForEach(names, lane => lane.Dispose());
    }

    private int Count(string key) => failures.TryGetValue(key, out var counter) && clock.UtcNow() - counter.Since < Window
        ? counter.Number : 0;

    private void Add(string key)
    {
        var now = clock.UtcNow();
        failures.AddOrUpdate(
            key,
            _ => new Counter(now, 1),
            (_, old) => now - old.Since >= Window ? new Counter(now, 1) : old with { Number = old.Number + 1 });
    }

    private void ForgetOld()
    {
        if (failures.Count < MaxKeys)
        {
            return;
        }

        var now = clock.UtcNow();
        foreach (var (key, _) in failures.Where(c => now - c.Value.Since >= Window))
        {
            failures.TryRemove(key, out _);
        }
    }

    private sealed record Counter(DateTime Since, int Number);

    private sealed class Turn(SemaphoreSlim name, SemaphoreSlim hashing) : IDisposable
    {
        public bool HoldsHashing { get; set; }

        public void Dispose()
        {
            if (HoldsHashing)
            {
                hashing.Release();
            }

            name.Release();
        }
    }
}
