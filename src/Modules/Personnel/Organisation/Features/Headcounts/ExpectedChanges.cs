using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>
/// What was known on a day of the rest of its year: movements decided by then and in effect later, transfers still on their way,
/// and people who reach the age of retirement without a decision.
/// </summary>
internal sealed class ExpectedChanges(PersonnelDbContext db)
{
    private static readonly MovementState[] Standing =
        [MovementState.Sent, MovementState.Planned, MovementState.Received, MovementState.Applied];
    private static readonly MovementCategory[] Counted =
        [MovementCategory.In, MovementCategory.Internal, MovementCategory.Transfer, MovementCategory.Out];

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

    private static IEnumerable<PeopleAt> Changes(MovementCategory category, Guid from, Guid to, string kind, int count)
    {
        if (category == MovementCategory.In || (category != MovementCategory.Out && from != to))
        {
            yield return new PeopleAt(to, kind, new HeadcountPeople(0, Arriving: count));
        }

        if (category == MovementCategory.Out || (category != MovementCategory.In && from != to))
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
        var leaving = KnownOn(day, last).Where(m => db.MovementTypes.Any(t => t.Code == m.TypeCode && t.Category == MovementCategory.Out))
            .Select(m => m.EmployeeId);
        var posts = (await db.PostsOnAsync(day, cancellationToken)).Where(a => !leaving.Contains(a.EmployeeId));
        var own = db.RetirementExceptions.Where(r => r.IsInForce);
        var byRoadmap = ReachedBy(last).Where(e => !own.Any(r => r.Id == e.Id));
        var byOwnDate = db.Employees.Where(e => own.Any(r => r.Id == e.Id && r.RetiresOn <= last));
        return [.. await CountAsync(posts, byRoadmap, cancellationToken), .. await CountAsync(posts, byOwnDate, cancellationToken)];
    }

    /// <summary>
    /// Who has the age by a day. The first condition says the same as the second, so that the index over birth dates is used.
    /// </summary>
    private IQueryable<Employee> ReachedBy(DateOnly last)
    {
        var (men, women) = (RetirementHorizon.BornBefore(Sex.Male, last), RetirementHorizon.BornBefore(Sex.Female, last));
        var latest = men > women ? men : women;
        return db.Employees
            .Where(e => e.BirthDate < latest)
            .Where(e => (e.Sex == Sex.Male && e.BirthDate < men) || (e.Sex == Sex.Female && e.BirthDate < women));
    }

    private static async Task<IEnumerable<PeopleAt>> CountAsync(
        IQueryable<Assignment> posts, IQueryable<Employee> people, CancellationToken cancellationToken)
    {
        var groups = await people
            .Join(posts, e => e.Id, a => a.EmployeeId, (e, a) => new { a.UnitId, e.QuotaKindCode, e.KindCode })
            .GroupBy(x => x)
            .Select(g => new { g.Key.UnitId, g.Key.QuotaKindCode, g.Key.KindCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        return groups.Select(
            g => new PeopleAt(g.UnitId, QuotaKinds.Of(g.QuotaKindCode, g.KindCode), new HeadcountPeople(0, Retiring: g.Count)));
    }
}
