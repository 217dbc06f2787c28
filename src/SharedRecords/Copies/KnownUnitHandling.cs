using System.Collections.Concurrent;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>What an event says about a unit; the parts are those of <see cref="KnownUnit"/>.</summary>
public sealed record KnownUnitFacts(Guid Id, Guid? ParentId, string Code, string Name, string Kind, string? SalaryBlock);

/// <summary>The end of a unit.</summary>
/// <param name="Id">The unit.</param>
/// <param name="ClosedFrom">The first day on which it exists no more.</param>
/// <param name="SuccessorId">The unit that takes over as a whole; null: none does.</param>
public sealed record KnownUnitEnd(Guid Id, DateOnly ClosedFrom, Guid? SuccessorId);

/// <summary>What the handlers of events about units share.</summary>
public static class KnownUnitHandling
{
    // On SQL Server eight lanes deliver at once, so those of one process queue here and hold no connection meanwhile. The turn
    // of the transaction guards against a second host that takes over while a delivery still runs. On SQLite there is one
    // lane, and nobody ever waits.
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Queues = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds the unit or corrects what is known of it, and gives it and everything below it its place in the tree; a unit may
    /// arrive before the one above it. Units are taken in one after another, or a unit and its parent
    /// handled at the same moment would not see each other. News older than what is known changes nothing.
    /// </summary>
    public static Task ApplyToUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitFacts facts,
        CancellationToken cancellationToken) =>
        delivery.ApplyToUnitAsync(db, integrationEvent, facts, NothingElse, cancellationToken);

    /// <summary>The same, with what else a module makes of it; not asked when the news is old.</summary>
    public static Task ApplyToUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitFacts facts, Func<Task> then,
        CancellationToken cancellationToken) =>
        AloneAsync(
            delivery,
            db,
            integrationEvent,
            async () =>
            {
                var isNews = await ChangeAsync(
                    db.Set<KnownUnit>(),
                    facts.Id,
                    integrationEvent,
                    facts,
                    unit =>
                    {
                        (_, unit.ParentId, unit.Code, unit.Name, unit.Kind, unit.SalaryBlock) = facts;
                        (unit.ClosedFrom, unit.SuccessorId) = (null, null);
                    },
                    cancellationToken);
                await (isNews ? then : NothingElse)();
                return isNews ? $"Đã ghi nhận đơn vị {facts.Name}." : $"Đã có thông tin mới hơn về đơn vị {facts.Name}.";
            },
            cancellationToken);

    /// <summary>
    /// Ends the unit. It stays for old records, below its successor in the tree, so that whoever is in charge of that one
    /// reaches them.
    /// </summary>
    public static Task CloseUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitEnd end,
        CancellationToken cancellationToken) =>
        delivery.CloseUnitAsync(db, integrationEvent, end, NothingElse, cancellationToken);

    /// <summary>The same, with what else a module makes of it; not asked when the news is old.</summary>
    public static Task CloseUnitAsync(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, KnownUnitEnd end, Func<Task> then,
        CancellationToken cancellationToken) =>
        AloneAsync(
            delivery,
            db,
            integrationEvent,
            async () =>
            {
                var isNews = await ChangeAsync(
                    db.Set<KnownUnit>(),
                    end.Id,
                    integrationEvent,
                    null,
                    unit =>
                    {
                        (unit.ClosedFrom, unit.SuccessorId) = (end.ClosedFrom, end.SuccessorId);
                        unit.ParentId = end.SuccessorId ?? unit.ParentId;
                    },
                    cancellationToken);
                await (isNews ? then : NothingElse)();
                return isNews ? $"Đơn vị kết thúc hoạt động từ {end.ClosedFrom:dd/MM/yyyy}." : "Đã có thông tin mới hơn về đơn vị.";
            },
            cancellationToken);

    private static Task NothingElse() => Task.CompletedTask;

    private static async Task AloneAsync(
        Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, Func<Task<string>> apply,
        CancellationToken cancellationToken)
    {
        var queue = Queues.GetOrAdd(db.ModuleName, _ => new SemaphoreSlim(1));
        await queue.WaitAsync(cancellationToken);
        try
        {
            await using var alone = await db.BeginInTurnAsync("known-units", cancellationToken);
            await delivery.ApplyOnceAsync(db, integrationEvent, apply, cancellationToken);
            await alone.CommitAsync(cancellationToken);
        }
        finally
        {
            queue.Release();
        }
    }

    private static async Task<bool> ChangeAsync(
        DbSet<KnownUnit> units, Guid id, IIntegrationEvent integrationEvent, KnownUnitFacts? facts, Action<KnownUnit> change,
        CancellationToken cancellationToken)
    {
        var unit = await units.SingleOrDefaultAsync(u => u.Id == id, cancellationToken)
            ?? units.Add(new KnownUnit { Id = id, Code = "", Name = "", Kind = "", Path = "" }).Entity;
        var recordedAt = integrationEvent.OccurredAt.UtcDateTime;
        if (recordedAt < unit.ChangedAt)
        {
            if (unit.Name.Length == 0 && facts is not null)
            {
                (_, _, unit.Code, unit.Name, unit.Kind, unit.SalaryBlock) = facts; // ended before it was introduced
            }

            return false;
        }

        change(unit);
        unit.ChangedAt = recordedAt;
        var parentPath = unit.ParentId is { } parentId
            ? await units.Where(u => u.Id == parentId).Select(u => u.Path).SingleOrDefaultAsync(cancellationToken)
            : null;
        var path = KnownUnit.PathBelow(parentPath, unit.Id);
        if (path != unit.Path)
        {
            unit.Path = path;
            await PlaceBelowAsync(units, unit, cancellationToken);
        }

        return true;
    }

    private static async Task PlaceBelowAsync(DbSet<KnownUnit> units, KnownUnit parent, CancellationToken cancellationToken)
    {
        foreach (var child in await units.Where(u => u.ParentId == parent.Id).ToListAsync(cancellationToken))
        {
            if (parent.Path.Contains($"{child.Id:N}/", StringComparison.Ordinal))
            {
                continue; // of two units that change places the news of one is still on its way
            }

            child.Path = KnownUnit.PathBelow(parent.Path, child.Id);
            await PlaceBelowAsync(units, child, cancellationToken);
        }
    }
}
