using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using HoSoCanBo.Salary.People.Domain.History;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// Loads what decides a month's pay for many people at once: one query for each table, whatever the number of people.
/// Of each history only what touches the month is loaded.
/// </summary>
internal sealed class PayRecordReader(SalaryDbContext db)
{
    /// <summary>Everybody who belongs to one of the units on a day of the month.</summary>
    public Task<IReadOnlyList<PayRecord>> OfUnitsAsync(
        IReadOnlyCollection<Guid> unitIds, PayMonth month, CancellationToken cancellationToken) =>
        ReadAsync(Touching(month).Where(m => unitIds.Contains(m.UnitId)).Select(m => m.PersonId), month, cancellationToken);

    /// <summary>The people, for pages of one or a few.</summary>
    public Task<IReadOnlyList<PayRecord>> OfPeopleAsync(
        IReadOnlyCollection<Guid> personIds, PayMonth month, CancellationToken cancellationToken) =>
        ReadAsync(db.PaidEmployees.Where(p => personIds.Contains(p.Id)).Select(p => p.Id), month, cancellationToken);

    /// <summary>Everybody in the province with a unit in the month.</summary>
    public Task<IReadOnlyList<PayRecord>> OfProvinceAsync(PayMonth month, CancellationToken cancellationToken) =>
        ReadAsync(Touching(month).Select(m => m.PersonId), month, cancellationToken);

    /// <summary>What is known of all units.</summary>
    public async Task<UnitTermsIndex> UnitTermsAsync(CancellationToken cancellationToken)
    {
        var stated = await db.UnitPayTerms.AsNoTracking().ToListAsync(cancellationToken);
        var units = await db.KnownUnits.AsNoTracking().Select(u => new { u.Id, u.Kind }).ToListAsync(cancellationToken);
        return new UnitTermsIndex(stated, units.Select(u => (u.Id, u.Kind)));
    }

    private IQueryable<UnitMembership> Touching(PayMonth month)
    {
        var (first, last) = (month.First, month.Last);
        return db.Set<UnitMembership>().Where(m =>
            m.EffectiveFrom <= last && (m.EffectiveUntil == null || (m.EffectiveUntil >= first && m.EffectiveUntil >= m.EffectiveFrom)));
    }

    private async Task<IReadOnlyList<PayRecord>> ReadAsync(IQueryable<Guid> ids, PayMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.First, month.Last);
        var people = await db.PaidEmployees.AsNoTracking().IgnoreAutoIncludes()
            .Where(p => ids.Contains(p.Id))
            .OrderBy(p => p.NameSortKey).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.EmployeeNumber, p.FullName, p.KindCode })
            .ToListAsync(cancellationToken);
        var memberships = await FactsAsync(Touching(month).Where(m => ids.Contains(m.PersonId)), cancellationToken);
        var statuses = await FactsAsync(InMonth(db.Set<KnownStatusPeriod>(), ids, first, last), cancellationToken);
        var lines = await FactsAsync(InMonth(db.SalaryLines, ids, first, last), cancellationToken);
        var dependants = await FactsAsync(InMonth(db.DependantCounts, ids, first, last), cancellationToken);
        var allowances = (await db.PersonAllowances.AsNoTracking()
            .Where(a => a.WithdrawnAt == null && a.EffectiveFrom <= last && (a.EffectiveUntil == null || a.EffectiveUntil >= first))
            .Where(a => ids.Contains(a.PersonId))
            .OrderBy(a => a.Code).ThenBy(a => a.EffectiveFrom).ThenBy(a => a.Id)
            .ToListAsync(cancellationToken)).ToLookup(a => a.PersonId);
        var absences = (await db.PayAbsences.AsNoTracking()
            .Where(a => a.WithdrawnAt == null && a.EffectiveFrom <= last && (a.EffectiveUntil == null || a.EffectiveUntil >= first))
            .Where(a => ids.Contains(a.PersonId))
            .OrderBy(a => a.EffectiveFrom).ThenBy(a => a.Id)
            .ToListAsync(cancellationToken)).ToLookup(a => a.PersonId);
        return people.ConvertAll(p => new PayRecord(p.Id, p.EmployeeNumber, p.FullName, p.KindCode)
        {
            Memberships = [.. memberships[p.Id]],
            Statuses = [.. statuses[p.Id]],
            Lines = [.. lines[p.Id]],
            Allowances = [.. allowances[p.Id]],
            Absences = [.. absences[p.Id]],
            Dependants = [.. dependants[p.Id]],
        });
    }

    private static IQueryable<TFact> InMonth<TFact>(IQueryable<TFact> facts, IQueryable<Guid> ids, DateOnly first, DateOnly last)
        where TFact : DatedFact =>
        facts
            .Where(f => f.EffectiveFrom <= last
                && (f.EffectiveUntil == null || (f.EffectiveUntil >= first && f.EffectiveUntil >= f.EffectiveFrom)))
            .Where(f => ids.Contains(f.PersonId));

    private static async Task<ILookup<Guid, TFact>> FactsAsync<TFact>(IQueryable<TFact> facts, CancellationToken cancellationToken)
        where TFact : DatedFact =>
        (await facts.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(f => f.PersonId);
}
