using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Units;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>
/// Biên chế on any day (docs: organisation, section 5). A person counts in one quota, at the unit of the main post on that day:
/// somebody on secondment at the sending unit, on leave or suspended too; whoever has left, or gone to the Party block, no more.
/// </summary>
internal sealed class HeadcountReader(PersonnelDbContext db, ExpectedChanges expected, UnitsOnDay unitsOnDay, HeadcountCache cache)
{
    /// <summary>The tree and the figures of the whole province on <paramref name="day"/>.</summary>
    public async Task<(UnitTree Units, Headcount Figures)> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        // Read first: whatever is saved meanwhile has a later number, so what is kept is never older than its number says.
        var change = await db.AuditEntries.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        if (cache.Find(day, change) is { } known)
        {
            return known;
        }

        var found = await ReadAsync(day, cancellationToken);
        cache.Keep(day, change, found);
        return found;
    }

    private async Task<(UnitTree Units, Headcount Figures)> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var units = await unitsOnDay.FindAsync(day, cancellationToken);
        var assigned = Quotas.AssignedOn(day, await LinesAsync(day, cancellationToken));
        var people = (await PresentAsync(day, cancellationToken)).Concat(await expected.AfterAsync(day, cancellationToken))
            .GroupBy(p => p.Place)
            .ToDictionary(g => g.Key, g => g.Aggregate(default(HeadcountPeople), (sum, p) => sum.Plus(p.People)));
        return (units, new Headcount(units, assigned, people));
    }

    private Task<List<QuotaLine>> LinesAsync(DateOnly day, CancellationToken cancellationToken) =>
        db.QuotaGrants.AsNoTracking()
            .Where(q => q.VoidedAt == null && q.EffectiveFrom <= day)
            .Select(q => new QuotaLine(q.UnitId, q.QuotaKindCode, q.Act, q.Number, q.EffectiveFrom, q.RecordedAt))
            .ToListAsync(cancellationToken);

    private async Task<IEnumerable<PeopleAt>> PresentAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var groups = await (await db.PostsOnAsync(day, cancellationToken))
            .Join(db.Employees, a => a.EmployeeId, e => e.Id, (a, e) => new { a.UnitId, e.QuotaKindCode, e.KindCode })
            .GroupBy(x => new { x.UnitId, x.QuotaKindCode, x.KindCode })
            .Select(g => new { g.Key.UnitId, g.Key.QuotaKindCode, g.Key.KindCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(g => new PeopleAt(g.UnitId, QuotaKinds.Of(g.QuotaKindCode, g.KindCode), new HeadcountPeople(g.Count)));
    }
}

/// <summary>Some people of a unit and kind.</summary>
internal readonly record struct PeopleAt(Guid UnitId, string Kind, HeadcountPeople People)
{
    public (Guid UnitId, string Kind) Place => (UnitId, Kind);
}

internal static class PostsOnDay
{
    /// <summary>The posts that count on a day: one for each person in service then.</summary>
    public static async Task<IQueryable<Assignment>> PostsOnAsync(
        this PersonnelDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var absent = await db.RecordStatuses.Where(s => !s.CountsAsPresent).Select(s => s.Code).ToListAsync(cancellationToken);
        var gone = db.StatusPeriods
            .Where(p => absent.Contains(p.StatusCode) && p.EffectiveFrom <= day && (p.EffectiveUntil == null || p.EffectiveUntil >= day))
            .Select(p => p.EmployeeId);
        return db.Assignments
            .Where(a => a.EffectiveFrom <= day && (a.EffectiveUntil == null || a.EffectiveUntil >= day))
            .Where(a => !gone.Contains(a.EmployeeId));
    }
}
