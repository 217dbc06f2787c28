using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Biên chế giao on a day of every unit itself, without what it gives on to units below.</summary>
internal sealed class AssignedPosts(QuotaTotals book)
{
    /// <summary>Reads what Personnel told of it.</summary>
    public static async Task<AssignedPosts> ReadAsync(SalaryDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var parents = await db.KnownUnits.Select(u => new { u.Id, u.ParentId })
            .ToDictionaryAsync(u => u.Id, u => u.ParentId, cancellationToken);
        return new AssignedPosts(new QuotaTotals(await db.KnownQuotas.AsNoTracking().ToListAsync(cancellationToken), parents, day));
    }

    /// <summary>All posts of units.</summary>
    public long Of(IEnumerable<Guid> units) => units.Distinct().Sum(u => book.Of(u).Values.Sum(number => (long)number));

    /// <summary>Posts of one quota of units.</summary>
    public long Of(IEnumerable<Guid> units, string quotaKind) => units.Distinct().Sum(u => (long)book.Of(u).GetValueOrDefault(quotaKind));
}
