using HoSoCanBo.Personnel.Domain.Organization;
using HoSoCanBo.Personnel.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Headcounts;

/// <summary>
/// Biên chế on any day (docs: organisation, section 5). A person counts in one quota, at the unit of the main post on that day:
/// somebody on secondment at the sending unit, on leave or suspended too; whoever has left, or gone to the Party block, no more.
/// </summary>
internal sealed class HeadcountReader(PersonnelDbContext db, ReferenceCache references, UnitsOnDay unitsOnDay)
{
    /// <summary>The tree and the figures of the whole province on <paramref name="day"/>.</summary>
    public async Task<(UnitTree Units, Headcount Figures)> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var units = await unitsOnDay.FindAsync(day, cancellationToken);
        var assigned = Quotas.AssignedOn(day, await LinesAsync(day, cancellationToken));
        return (units, new Headcount(units, assigned, await PresentAsync(day, cancellationToken)));
    }

    private Task<List<QuotaLine>> LinesAsync(DateOnly day, CancellationToken cancellationToken) =>
        db.QuotaGrants.AsNoTracking()
            .Where(q => q.VoidedAt == null && q.EffectiveFrom <= day)
            .Select(q => new QuotaLine(q.UnitId, q.QuotaKindCode, q.Act, q.Number, q.EffectiveFrom, q.RecordedAt))
            .ToListAsync(cancellationToken);

    private async Task<IReadOnlyDictionary<(Guid UnitId, string Kind), int>> PresentAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var reference = await references.CurrentAsync(cancellationToken);
        var absent = await db.RecordStatuses.Where(s => !s.CountsAsPresent).Select(s => s.Code).ToListAsync(cancellationToken);
        var gone = db.StatusPeriods
            .Where(p => absent.Contains(p.StatusCode) && p.EffectiveFrom <= day && (p.EffectiveUntil == null || p.EffectiveUntil >= day))
            .Select(p => p.EmployeeId);
        var posts = db.Assignments.Where(a => a.EffectiveFrom <= day && (a.EffectiveUntil == null || a.EffectiveUntil >= day));
        var groups = await posts
            .Where(a => !gone.Contains(a.EmployeeId))
            .Join(db.Employees, a => a.EmployeeId, e => e.Id, (a, e) => new { a.UnitId, e.QuotaKindCode, e.KindCode })
            .GroupBy(x => new { x.UnitId, x.QuotaKindCode, x.KindCode })
            .Select(g => new { g.Key.UnitId, g.Key.QuotaKindCode, g.Key.KindCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups
            .GroupBy(g => (g.UnitId, Kind: QuotaKinds.Of(g.QuotaKindCode, g.KindCode)))
            .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
    }
}
