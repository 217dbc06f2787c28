using System.Collections.Concurrent;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>
/// Figures of the province as of a few days, kept until anything changes: everything they are made of (people, posts, quotas, units,
/// movements) leaves a row in the audit trail, whose last number says whether they still hold. Counting 50,000 people takes a third of a
/// second, and whoever looks at headcount walks through the tree. On SQL Server a change may be committed after one with a later number;
/// therefore nothing is kept for long.
/// </summary>
internal sealed class HeadcountCache(TimeProvider clock)
{
    private const int MostDays = 12;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<DateOnly, (long Change, DateTimeOffset Until, UnitTree Units, Headcount Figures)> days = new();

    /// <summary>What was kept; null when something has changed since.</summary>
    public (UnitTree Units, Headcount Figures)? Find(DateOnly day, long change) =>
        days.TryGetValue(day, out var kept) && kept.Change == change && clock.GetUtcNow() <= kept.Until ? (kept.Units, kept.Figures) : null;

    /// <summary>Keeps the figures of a day.</summary>
    public void Keep(DateOnly day, long change, (UnitTree Units, Headcount Figures) found)
    {
        if (days.Count >= MostDays && !days.ContainsKey(day))
        {
            days.Clear();
        }

        days[day] = (change, clock.GetUtcNow() + Longest, found.Units, found.Figures);
    }
}
