using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>
/// How often an address, and a log-in name, may try within a minute; and how many passwords are checked at the same time,
/// because hashing is pure computing and would starve everything else.
/// </summary>
internal sealed class LogInThrottle(AccountsOptions options, TimeProvider clock) : IDisposable
{
    private const int MaxKeys = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Counter> counters = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim hashing = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Counts one attempt; false when there were too many.</summary>
    public bool Admits(string? address, string userName)
    {
        ForgetOld();

        // Both are counted, also when the first already refuses.
        var byAddress = Count("a:" + address) <= options.AttemptsPerAddress;
        var byName = Count("n:" + userName) <= options.AttemptsPerName;
        return byAddress && byName;
    }

    /// <summary>Waits for a turn to check a password; null when there is none for too long.</summary>
    public async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken) =>
        await hashing.WaitAsync(LongestWait, cancellationToken) ? new Turn(hashing) : null;

    public void Dispose() => hashing.Dispose();

    private int Count(string key)
    {
        var now = clock.UtcNow();
        var counter = counters.AddOrUpdate(
            key,
            _ => new Counter(now, 1),
            (_, old) => now - old.Since >= Window ? new Counter(now, 1) : old with { Attempts = old.Attempts + 1 });
        return counter.Attempts;
    }

    private void ForgetOld()
    {
        if (counters.Count < MaxKeys)
        {
            return;
        }

        var now = clock.UtcNow();
        foreach (var (key, _) in counters.Where(c => now - c.Value.Since >= Window))
        {
            counters.TryRemove(key, out _);
        }
    }

    private sealed record Counter(DateTime Since, int Attempts);

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
