using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Cây tổ chức tại một ngày: names, kinds and places as they were then; units not in force are left out.</summary>
internal sealed class UnitsOnDay(PersonnelDbContext db, ReferenceCache references, TimeProvider clock)
{
    /// <summary>
    /// What the names of a record's unit and of the body above it are looked up in: the tree as it was on a day. Where the unit has
    /// no period on that day, what is known today stands.
    /// </summary>
    public async Task<ReferenceSnapshot> NamesOnAsync(
        ReferenceSnapshot now, Guid unitId, DateOnly? day, CancellationToken cancellationToken)
    {
        if (day is not { } asked)
        {
            return now;
        }

        var then = await FindAsync(asked, cancellationToken);
        return then.Find(unitId) is null ? now : now with { Units = then };
    }

    /// <summary>The tree on <paramref name="day"/>.</summary>
    public async Task<UnitTree> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var now = (await references.CurrentAsync(cancellationToken)).Units;
        if (day == clock.TodayInVietnam())
        {
            return new UnitTree([.. now.All.Select(u => u.Unit).Where(u => u.IsInForceOn(day))]);
        }

        var periods = await db.UnitPeriods.AsNoTracking()
            .Where(p => p.EffectiveFrom <= day && (p.EffectiveUntil == null || p.EffectiveUntil >= day))
            .ToListAsync(cancellationToken);
        return new UnitTree([.. periods.Where(p => now.Find(p.UnitId) is not null).Select(p => now.Find(p.UnitId)!.Unit.AsIn(p))]);
    }
}
