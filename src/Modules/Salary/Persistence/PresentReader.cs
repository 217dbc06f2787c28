using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>People of a unit who count alike.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="QuotaKindCode">The quota their records name; null: the usual one of the kind.</param>
/// <param name="KindCode">Code of employee_kinds.csv.</param>
/// <param name="People">How many.</param>
internal sealed record PresentPeople(Guid UnitId, string? QuotaKindCode, string KindCode, int People);

/// <summary>Who counts against biên chế on a day: whoever belongs to the unit then and has not left, on leave too.</summary>
internal sealed class PresentReader(SalaryDbContext db)
{
    /// <summary>The people of units on a day.</summary>
    public async Task<IReadOnlyList<PresentPeople>> OnAsync(
        DateOnly day, IReadOnlyCollection<Guid> unitIds, CancellationToken cancellationToken)
    {
        var gone = db.Set<KnownStatusPeriod>()
            .Where(s => !s.CountsAsPresent && s.EffectiveFrom <= day
                && (s.EffectiveUntil == null || (s.EffectiveUntil >= day && s.EffectiveUntil >= s.EffectiveFrom)))
            .Select(s => s.PersonId);
        var groups = await (
            from m in db.Set<UnitMembership>()
            join p in db.PaidEmployees.IgnoreAutoIncludes() on m.PersonId equals p.Id
            where unitIds.Contains(m.UnitId) && m.EffectiveFrom <= day
            && (m.EffectiveUntil == null || (m.EffectiveUntil >= day && m.EffectiveUntil >= m.EffectiveFrom))
                && !gone.Contains(m.PersonId)
            group p by new { m.UnitId, p.QuotaKindCode, p.KindCode } into people
            select new { people.Key.UnitId, people.Key.QuotaKindCode, people.Key.KindCode, Count = people.Count() }).ToListAsync(
            cancellationToken);
        return groups.ConvertAll(g => new PresentPeople(g.UnitId, g.QuotaKindCode, g.KindCode ?? "", g.Count));
    }
}
