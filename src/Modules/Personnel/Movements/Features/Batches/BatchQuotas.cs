using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>Which quotas a checked batch would exceed, all its people together.</summary>
internal sealed class BatchQuotas(PersonnelDbContext db, BatchPlanner planner, QuotaCheck check)
{
    private static readonly MovementCategory[] Moving = [MovementCategory.Transfer, MovementCategory.Internal];

    public async Task<IReadOnlyList<string>> FindAsync(MovementBatch batch, CancellationToken cancellationToken)
    {
        var plan = await planner.LoadAsync(batch, cancellationToken);
        if (!Moving.Contains(plan.Type.Category))
        {
            return [];
        }

        var groups = await db.Set<MovementBatchLine>().AsNoTracking()
            .Where(l => l.BatchId == batch.Id && !l.IsLeftOut && l.Problem == null)
            .Join(db.Employees, l => l.EmployeeId, e => e.Id, (l, e) => new { l.UnitCode, e.UnitId, e.QuotaKindCode, e.KindCode })
            .GroupBy(x => x)
            .Select(g => new { g.Key.UnitCode, g.Key.UnitId, g.Key.QuotaKindCode, g.Key.KindCode, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var newcomers = groups
            .Select(g => plan.UnitOf(g.UnitCode)?.Id is { } to
                ? new Newcomers(to, g.UnitId, QuotaKinds.Of(g.QuotaKindCode, g.KindCode), g.Count) : null)
            .OfType<Newcomers>();
        return await check.FindAsync([.. newcomers], plan.Decision.EffectiveFrom, alreadyDecided: false, cancellationToken);
    }
}
