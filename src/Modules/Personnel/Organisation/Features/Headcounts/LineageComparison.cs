using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Figures of a unit together with the units it came from, on one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Units">How many units that were.</param>
/// <param name="Figures">Their figures of all kinds.</param>
internal sealed record ComparedRow(DateOnly Day, int Units, HeadcountFigures Figures);

/// <summary>
/// Keeps figures before and after a reorganisation comparable: a unit of today is compared with all that went into it. Units of
/// which a part went elsewhere count where the rest of them went.
/// </summary>
internal sealed class LineageComparison(PersonnelDbContext db, HeadcountReader reader, TimeProvider clock)
{
    private const int MostDays = 4;

    /// <summary>Today, and the day before each reorganisation the unit came from; empty when it came from none.</summary>
    public async Task<IReadOnlyList<ComparedRow>> OfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var steps = await db.UnitLineages.AsNoTracking()
            .Where(l => !l.IsWithdrawn && l.FromUnitId != null && l.ToUnitId != null && l.FromUnitId != l.ToUnitId
                && l.Share != LineageShare.Part)
            .Select(l => new { From = l.FromUnitId!.Value, To = l.ToUnitId!.Value, l.EffectiveFrom })
            .ToListAsync(cancellationToken);
        var into = steps.ToLookup(s => s.To);
        var family = new HashSet<Guid> { unitId };
        var days = new SortedSet<DateOnly>();
        for (var open = new Queue<Guid>([unitId]); open.TryDequeue(out var at);)
        {
            foreach (var step in into[at])
            {
                days.Add(step.EffectiveFrom.AddDays(-1));
                if (family.Add(step.From))
                {
                    open.Enqueue(step.From);
                }
            }
        }

        var rows = new List<ComparedRow>();
        foreach (var day in days.TakeLast(MostDays).Append(clock.TodayInVietnam()).Where(_ => days.Count > 0))
        {
            rows.Add(await OnAsync(day, family, cancellationToken));
        }

        return rows;
    }

    private async Task<ComparedRow> OnAsync(DateOnly day, HashSet<Guid> family, CancellationToken cancellationToken)
    {
        var (units, figures) = await reader.OnAsync(day, cancellationToken);
        var tops = units.All.Where(u => family.Contains(u.Id) && !units.Above(u.Id).Any(a => family.Contains(a.Id))).ToList();
        return new ComparedRow(day, tops.Count, tops.Aggregate(HeadcountFigures.None, (sum, u) => sum.Plus(figures.Of(u.Id, null))));
    }
}
