using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Copies;

/// <summary>What the handlers of events about a person share.</summary>
public static class KnownPersonHandling
{
    /// <summary>
    /// Applies the event once to the copy of the person it is about. A person nobody has told of yet is added: the events
    /// that say more may come later.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="db">The listening module's database.</param>
    /// <param name="integrationEvent">The event; its subject is the person.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="apply">Changes the copy and returns a Vietnamese sentence on what changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task ApplyToPersonAsync<TPerson>(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, TimeProvider clock,
        Func<TPerson, Task<string>> apply, CancellationToken cancellationToken)
        where TPerson : KnownPerson, new() =>
        delivery.ApplyOnceAsync(
            db,
            integrationEvent,
            async () =>
            {
                var person = await db.Set<TPerson>().FindWithHistoryAsync(integrationEvent.SubjectId, cancellationToken)
                    ?? db.Add(new TPerson { Id = integrationEvent.SubjectId }).Entity;
                var outcome = await apply(person);
                person.Refresh(clock.TodayInVietnam());
                return outcome;
            },
            cancellationToken);

    /// <summary>Name of a unit for a sentence; says so when the unit has not been heard of yet.</summary>
    public static async Task<string> UnitNameAsync(this ModuleDbContext db, Guid unitId, CancellationToken cancellationToken) =>
        await db.Set<KnownUnit>().Where(u => u.Id == unitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken)
        ?? "đơn vị chưa có trong danh mục";

    internal static Task<TPerson?> FindWithHistoryAsync<TPerson>(this IQueryable<TPerson> people, Guid id, CancellationToken cancellationToken)
        where TPerson : KnownPerson =>
        people.Include(p => p.Memberships).Include(p => p.Statuses).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
}
