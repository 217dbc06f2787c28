using HoSoCanBo.BuildingBlocks.People;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.BuildingBlocks.Runtime.Copies;

/// <summary>A post a person takes up or lays down.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Name">What it is called; null: the person holds none any more.</param>
/// <param name="EffectiveFrom">The first day.</param>
/// <param name="IsConcurrent">It comes beside the main one.</param>
public sealed record KnownPost(Guid UnitId, string? Name, DateOnly EffectiveFrom, bool IsConcurrent);

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

    /// <summary>Gives the copy of the person another post in a unit; a concurrent one leaves the main post as it is.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="db">The listening module's database.</param>
    /// <param name="integrationEvent">The event; its subject is the person.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="post">The post.</param>
    /// <param name="copy">What the module calls its copy, in Vietnamese: <c>Bảng lương</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task ApplyPostAsync<TPerson>(
        this Delivery delivery, ModuleDbContext db, IIntegrationEvent integrationEvent, TimeProvider clock, KnownPost post, string copy,
        CancellationToken cancellationToken)
        where TPerson : KnownPerson, new() =>
        delivery.ApplyToPersonAsync<TPerson>(db, integrationEvent, clock, person =>
        {
            if (post.IsConcurrent)
            {
                return Task.FromResult($"{copy}: kiêm nhiệm {post.Name} từ {post.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.");
            }

            person.JoinUnit(post.UnitId, post.Name, post.EffectiveFrom, FactSource.Of(integrationEvent));
            return Task.FromResult(post.Name is null
                ? $"{copy}: không còn giữ chức vụ từ {post.EffectiveFrom:dd/MM/yyyy}."
                : $"{copy}: chức vụ {post.Name} từ {post.EffectiveFrom:dd/MM/yyyy}.");
        }, cancellationToken);

    /// <summary>Name of a unit for a sentence; says so when the unit has not been heard of yet.</summary>
    public static async Task<string> UnitNameAsync(this ModuleDbContext db, Guid unitId, CancellationToken cancellationToken) =>
        await db.Set<KnownUnit>().Where(u => u.Id == unitId).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken)
        ?? "đơn vị chưa có trong danh mục";

    internal static Task<TPerson?> FindWithHistoryAsync<TPerson>(this IQueryable<TPerson> people, Guid id, CancellationToken cancellationToken)
        where TPerson : KnownPerson =>
        people.Include(p => p.Memberships).Include(p => p.Statuses).AsSplitQuery()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
}
