using System.Data;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Copies;

/// <summary>What an event says about a unit; the parts are those of <see cref="KnownUnit"/>.</summary>
public sealed record KnownUnitFacts(Guid Id, Guid? ParentId, string Code, string Name, string Kind, string? SalaryBlock);

/// <summary>What the handlers of events about units share.</summary>
public static class KnownUnitHandling
{
    /// <summary>
    /// Adds the unit or corrects what is known of it, and gives it and everything below it its place in the tree; a unit may
    /// arrive before the one above it. Units are taken in one after another (serializable), or a unit and its parent
    /// handled at the same moment would not see each other.
    /// </summary>
    public static async Task ApplyToUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitFacts facts, CancellationToken cancellationToken)
    {
        await using var alone = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        await delivery.ApplyOnceAsync(
            db,
            integrationEvent,
            async () =>
            {
                await PlaceAsync(db.Set<KnownUnit>(), facts, cancellationToken);
                return $"Đã ghi nhận đơn vị {facts.Name}.";
            },
            cancellationToken);
        await alone.CommitAsync(cancellationToken);
    }

    private static async Task PlaceAsync(DbSet<KnownUnit> units, KnownUnitFacts facts, CancellationToken cancellationToken)
    {
        var unit = await units.SingleOrDefaultAsync(u => u.Id == facts.Id, cancellationToken)
            ?? units.Add(new KnownUnit { Id = facts.Id, Code = "", Name = "", Kind = "", Path = "" }).Entity;
        (_, unit.ParentId, unit.Code, unit.Name, unit.Kind, unit.SalaryBlock) = facts;
        var parentPath = await units.Where(u => u.Id == facts.ParentId).Select(u => u.Path).SingleOrDefaultAsync(cancellationToken);
        unit.Path = KnownUnit.PathBelow(parentPath, unit.Id);

        var above = new Queue<KnownUnit>([unit]);
        while (above.TryDequeue(out var parent))
        {
            foreach (var child in await units.Where(u => u.ParentId == parent.Id).ToListAsync(cancellationToken))
            {
                child.Path = KnownUnit.PathBelow(parent.Path, child.Id);
                above.Enqueue(child);
            }
        }
    }
}
