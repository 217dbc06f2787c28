using System.Collections.Concurrent;
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
    // SQLite lets waiting writers sleep for long, so those of one process queue here and not at the database.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds the unit or corrects what is known of it, and gives it and everything below it its place in the tree; a unit may
    /// arrive before the one above it. Units are taken in one after another (serializable), or a unit and its parent
    /// handled at the same moment would not see each other.
    /// </summary>
    public static async Task ApplyToUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitFacts facts, CancellationToken cancellationToken)
    {
        var queue = Queues.GetOrAdd(db.ModuleName, _ => new SemaphoreSlim(1));
        await queue.WaitAsync(cancellationToken);
        try
        {
            await ApplyAloneAsync(delivery, db, integrationEvent, facts, cancellationToken);
        }
        finally
        {
            queue.Release();
        }
    }

    private static async Task ApplyAloneAsync(
        Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitFacts facts, CancellationToken cancellationToken)
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
        var near = await units
            .Where(u => u.Id == facts.Id || u.Id == facts.ParentId || u.ParentId == facts.Id)
            .ToDictionaryAsync(u => u.Id, cancellationToken);
        if (!near.TryGetValue(facts.Id, out var unit))
        {
            unit = units.Add(new KnownUnit { Id = facts.Id, Code = "", Name = "", Kind = "", Path = "" }).Entity;
        }

        (_, unit.ParentId, unit.Code, unit.Name, unit.Kind, unit.SalaryBlock) = facts;
        var parent = facts.ParentId is { } parentId ? near.GetValueOrDefault(parentId) : null;
        unit.Path = KnownUnit.PathBelow(parent?.Path, unit.Id);
        await PlaceBelowAsync(units, unit, [.. near.Values.Where(u => u.ParentId == unit.Id)], cancellationToken);
    }

    private static async Task PlaceBelowAsync(DbSet<KnownUnit> units, KnownUnit parent, List<KnownUnit> children, CancellationToken cancellationToken)
    {
        foreach (var child in children)
        {
            child.Path = KnownUnit.PathBelow(parent.Path, child.Id);
            await PlaceBelowAsync(units, child, await units.Where(u => u.ParentId == child.Id).ToListAsync(cancellationToken), cancellationToken);
        }
    }
}
