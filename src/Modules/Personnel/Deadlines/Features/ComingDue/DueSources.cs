using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Domain.Retirement;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Reads what the lists are made of: a handful of queries for the whole province, never one a person.</summary>
internal sealed class DueSources(PersonnelDbContext db)
{
    private const int IdsAtATime = 500;

    /// <summary>Present people who retire by a day, by the roadmap or by a date of their own.</summary>
    public async Task<List<DuePerson>> RetiringAsync(IReadOnlyList<string> present, DateOnly by, CancellationToken cancellationToken)
    {
        var (men, women) = (RetirementHorizon.BornBefore(Sex.Male, by), RetirementHorizon.BornBefore(Sex.Female, by));
        return await People(db.Employees.Where(e => present.Contains(e.StatusCode)
            && ((e.Sex == Sex.Male && e.BirthDate < men) || (e.Sex == Sex.Female && e.BirthDate < women)
                || db.RetirementExceptions.Any(r => r.Id == e.Id && r.IsInForce && r.RetiresOn <= by)))).ToListAsync(cancellationToken);
    }

    /// <summary>Dates of the own, by person.</summary>
    public Task<Dictionary<Guid, RetirementException>> OwnDatesAsync(CancellationToken cancellationToken) =>
        db.RetirementExceptions.AsNoTracking().Where(r => r.IsInForce).ToDictionaryAsync(r => r.Id, cancellationToken);

    /// <summary>Movements in effect whose own last day comes by a day, of present people.</summary>
    public Task<List<Movement>> EndingAsync(IReadOnlyList<string> present, DateOnly by, CancellationToken cancellationToken) =>
        db.Movements.AsNoTracking()
            .Where(m => m.State == MovementState.Applied && m.EndsOn <= by
                && db.Employees.Any(e => e.Id == m.EmployeeId && present.Contains(e.StatusCode)))
            .OrderBy(m => m.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Probations that are running, and since when.</summary>
    public Task<List<StatusPeriod>> ProbationsAsync(DateOnly since, CancellationToken cancellationToken) =>
        db.Set<StatusPeriod>().AsNoTracking()
            .Where(p => p.StatusCode == RecordStatusCodes.OnProbation && p.EffectiveUntil == null && p.EffectiveFrom <= since)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellationToken);

    public Task<Dictionary<Guid, DuePerson>> PeopleAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken) =>
        InPartsAsync(ids, some => People(db.Employees.Where(e => some.Contains(e.Id))), p => p.Id, cancellationToken);

    /// <summary>Every movement of some people that was not taken back or refused.</summary>
    public async Task<ILookup<Guid, Movement>> MovementsOfAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken) =>
        (await InPartsAsync(
            ids,
            some => db.Movements.AsNoTracking().Where(m => some.Contains(m.EmployeeId) && !Movement.Over.Contains(m.State)),
            m => m.Id,
            cancellationToken)).Values.ToLookup(m => m.EmployeeId);

    /// <summary>Who of some people is under discipline on a day.</summary>
    public async Task<HashSet<Guid>> DisciplinedAsync(IEnumerable<Guid> ids, DateOnly on, CancellationToken cancellationToken) =>
        [.. (await InPartsAsync(
            ids,
            some => db.Set<DisciplineRecord>().AsNoTracking()
                .Where(d => some.Contains(d.EmployeeId) && d.EffectiveFrom <= on && (d.EffectiveUntil == null || d.EffectiveUntil >= on)),
            d => d.Id,
            cancellationToken)).Values.Select(d => d.EmployeeId)];

    /// <summary>Kinds of movements by code.</summary>
    public Task<Dictionary<string, MovementType>> TypesAsync(CancellationToken cancellationToken) =>
        db.MovementTypes.AsNoTracking().ToDictionaryAsync(t => t.Code, cancellationToken);

    private static IQueryable<DuePerson> People(IQueryable<Employee> people) =>
        people.AsNoTracking().OrderBy(e => e.Id).Select(e => new DuePerson(
        e.Id, e.UnitId, e.Sex, e.BirthDate, e.BirthDatePrecision, e.RecruitedOn, e.StatusCode, e.ContractTypeCode, e.HealthStatusCode,
        e.KindCode, e.ProfessionalLevelCode, e.RankCode));

    private static async Task<Dictionary<Guid, TRow>> InPartsAsync<TRow>(
        IEnumerable<Guid> ids, Func<Guid[], IQueryable<TRow>> query, Func<TRow, Guid> key, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, TRow>();
        foreach (var some in ids.Distinct().Chunk(IdsAtATime))
        {
            foreach (var row in await query(some).ToListAsync(cancellationToken))
            {
                found[key(row)] = row;
            }
        }

        return found;
    }
}
