using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>
/// Remembers how many rows a list or a badge counted, until the module saves anything on this host, at most five seconds (for
/// what other hosts save). Counting 50,000 people costs more than reading one page of them, and every page asks again.
/// </summary>
public sealed class CountCache : ISavedFactListener, IDisposable
{
    private const int MostCounts = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> writes = new(StringComparer.Ordinal);
    private readonly MemoryCache counts = new(new MemoryCacheOptions { SizeLimit = MostCounts });

    /// <summary>Number of rows of a query; the query's text and values are the key.</summary>
    public Task<int> CountAsync<T>(ModuleDbContext db, IQueryable<T> rows, CancellationToken cancellationToken) =>
        CountAsync(db, rows.ToQueryString(), () => rows.CountAsync(cancellationToken));

    /// <summary>A count under a key of its own, when even building the query is worth saving.</summary>
    /// <param name="db">The module counted in.</param>
    /// <param name="key">What is counted, for whom.</param>
    /// <param name="count">Counts.</param>
    public async Task<int> CountAsync(ModuleDbContext db, string key, Func<Task<int>> count)
    {
        var full = (db.ModuleName, writes.GetValueOrDefault(db.ModuleName), key);
        if (counts.TryGetValue(full, out int known))
        {
            return known;
        }

        var counted = await count();
        counts.Set(full, counted, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Longest, Size = 1 });
        return counted;
    }

    /// <inheritdoc />
    public void Dispose() => counts.Dispose();

    /// <inheritdoc />
    public void Saved(string moduleName, IReadOnlyCollection<SavedFact> facts) =>
        writes.AddOrUpdate(moduleName, 1, (_, generation) => generation + 1);
}
