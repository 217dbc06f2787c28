using HoSoCanBo.Personnel.Domain.Employees;
using HoSoCanBo.Personnel.Domain.Movements;
using HoSoCanBo.Personnel.Domain.Organization;
using HoSoCanBo.Personnel.Domain.Retirement;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Headcounts;

/// <summary>
/// What was known on a day of the rest of its year: movements decided by then and in effect later, transfers still on their way,
/// and people who reach the age of retirement without a decision.
/// </summary>
internal sealed class ExpectedChanges(PersonnelDbContext db)
{
    private static readonly MovementState[] Standing = [MovementState.Sent, MovementState.Planned, MovementState.Received, MovementState.Applied];
    private static readonly string[] Counted = ["in", "internal", "transfer", "out"];

    /// <summary>By unit and kind; the last day counted is 31 December of the year of <paramref name="day"/>.</summary>
    public async Task<IReadOnlyList<PeopleAt>> AfterAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var last = new DateOnly(day.Year, 12, 31);
        return [.. await DecidedAsync(day, last, cancellationToken), .. await RetiringAsync(day, last, cancellationToken)];
    }

    private async Task<IEnumerable<PeopleAt>> DecidedAsync(DateOnly day, DateOnly last, CancellationToken cancellationToken)
    {
        var groups = await (
            from movement in KnownOn(day, last)
            join type in db.MovementTypes on movement.TypeCode equals type.Code
            join person in db.Employees on movement.EmployeeId equals person.Id
            where Counted.Contains(type.Category)
            group movement by new { movement.FromUnitId, movement.ToUnitId, type.Category, person.QuotaKindCode, person.KindCode } into same
            select new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken);
        return groups.SelectMany(g => Changes(
            g.Key.Category, g.Key.FromUnitId, g.Key.ToUnitId, QuotaKinds.Of(g.Key.QuotaKindCode, g.Key.KindCode), g.Count));
    }

    private static IEnumerable<PeopleAt> Changes(string category, Guid from, Guid to, string kind, int count)
    {
        if (category == "in" || (category != "out" && from != to))
        {
            yield return new PeopleAt(to, kind, new HeadcountPeople(0, Arriving: count));
        }

        if (category == "out" || (category != "in" && from != to))
        {
            yield return new PeopleAt(from, kind, new HeadcountPeople(0, Leaving: count));
        }
    }

    /// <summary>Signed by the day, and in effect after it or waiting still: for receipt, or for its day.</summary>
    private IQueryable<Movement> KnownOn(DateOnly day, DateOnly last) => db.Movements.AsNoTracking().Where(m =>
        Standing.Contains(m.State) && m.EffectiveFrom <= last && (m.EffectiveFrom > day || m.State != MovementState.Applied)
        && db.Decisions.Any(d => d.Id == m.DecisionId && d.SignedOn <= day));

    private async Task<IEnumerable<PeopleAt>> RetiringAsync(DateOnly day, DateOnly last, CancellationToken cancellationToken)
    {
        var (men, women) = (RetirementHorizon.BornBefore(Sex.Male, last), RetirementHorizon.BornBefore(Sex.Female, last));
        var leaving = KnownOn(day, last).Where(m => db.MovementTypes.Any(t => t.Code == m.TypeCode && t.Category == "out")).Select(m => m.EmployeeId);
        var own = await db.RetirementExceptions.AsNoTracking().Where(r => r.IsInForce).ToDictionaryAsync(r => r.Id, r => r.RetiresOn, cancellationToken);
        var people = await (await db.PostsOnAsync(day, cancellationToken))
            .Join(
                db.Employees.Where(e => (e.Sex == Sex.Male && e.BirthDate < men) || (e.Sex == Sex.Female && e.BirthDate < women)
                    || db.RetirementExceptions.Any(r => r.Id == e.Id && r.IsInForce && r.RetiresOn <= last)),
                a => a.EmployeeId, e => e.Id, (a, e) => new { a.UnitId, e.Id, e.Sex, e.BirthDate, e.QuotaKindCode, e.KindCode })
            .Where(x => !leaving.Contains(x.Id))
            .ToListAsync(cancellationToken);
        return people
            .Where(p => (own.TryGetValue(p.Id, out var chosen) ? chosen : ByRoadmap(p.Sex, p.BirthDate)) <= last)
            .GroupBy(p => (p.UnitId, Kind: QuotaKinds.Of(p.QuotaKindCode, p.KindCode)))
            .Select(g => new PeopleAt(g.Key.UnitId, g.Key.Kind, new HeadcountPeople(0, Retiring: g.Count())));
    }

    private static DateOnly ByRoadmap(Sex? sex, DateOnly? born) =>
        sex is { } known && born is { } day ? RetirementAge.Of(known, day).RetiresOn : DateOnly.MaxValue;
}
