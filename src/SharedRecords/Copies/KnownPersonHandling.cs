using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

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
    /// Applies the events once to the copies of the people they are about. A person nobody has told of yet is added: the events
    /// that say more may come later.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="db">The listening module's database.</param>
    /// <param name="events">The events; the subject of each is a person.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="apply">Changes the copy and returns a Vietnamese sentence on what changed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task ApplyToPeopleAsync<TPerson, TEvent>(
        this Delivery delivery, ModuleDbContext db, IReadOnlyCollection<TEvent> events, TimeProvider clock,
        Func<TPerson, TEvent, Task<string>> apply, CancellationToken cancellationToken)
        where TPerson : KnownPerson, new()
        where TEvent : IIntegrationEvent
    {
        var people = await db.Set<TPerson>().FindWithHistoryAsync([.. events.Select(e => e.SubjectId)], cancellationToken);
        await delivery.ApplyOnceAsync(
            db,
            events,
            async e =>
            {
                if (!people.TryGetValue(e.SubjectId, out var person))
                {
                    person = people[e.SubjectId] = db.Add(new TPerson { Id = e.SubjectId }).Entity;
                }

                var outcome = await apply(person, e);
                person.Refresh(clock.TodayInVietnam());
                return outcome;
            },
            cancellationToken);
    }

    /// <summary>Gives the copies of people another post in a unit; a concurrent one leaves the main post as it is.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="db">The listening module's database.</param>
    /// <param name="events">The events; the subject of each is a person.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="postOf">The post an event gives.</param>
    /// <param name="copy">What the module calls its copy, in Vietnamese: <c>Bảng lương</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task ApplyPostsAsync<TPerson, TEvent>(
        this Delivery delivery, ModuleDbContext db, IReadOnlyCollection<TEvent> events, TimeProvider clock, Func<TEvent, KnownPost> postOf,
        string copy,
        CancellationToken cancellationToken)
        where TPerson : KnownPerson, new()
        where TEvent : IIntegrationEvent =>
        delivery.ApplyToPeopleAsync<TPerson, TEvent>(
            db, events, clock, (person, e) => Task.FromResult(person.TakePost(postOf(e), FactSource.Of(e), copy)), cancellationToken);

    /// <summary>Gives one copy the post; the Vietnamese sentence on what changed.</summary>
    public static string TakePost(this KnownPerson person, KnownPost post, FactSource source, string copy)
    {
        if (post.IsConcurrent)
        {
            return $"{copy}: kiêm nhiệm {post.Name} từ {post.EffectiveFrom:dd/MM/yyyy}; chức vụ chính giữ nguyên.";
        }

        person.JoinUnit(post.UnitId, post.Name, post.EffectiveFrom, source);
        return post.Name is null
            ? $"{copy}: chức vụ để trống từ {post.EffectiveFrom:dd/MM/yyyy}."
            : $"{copy}: chức vụ {post.Name} từ {post.EffectiveFrom:dd/MM/yyyy}.";
    }

    /// <summary>Name of a unit for a sentence, read once for each context; says so when the unit has not been heard of yet.</summary>
    public static async Task<string> UnitNameAsync(this ModuleDbContext db, Guid unitId, CancellationToken cancellationToken) =>
        (await db.Set<KnownUnit>().FindAsync([unitId], cancellationToken))?.Name ?? "đơn vị chưa có trong danh mục";

    private static Task<Dictionary<Guid, TPerson>> FindWithHistoryAsync<TPerson>(
        this IQueryable<TPerson> people, Guid[] ids, CancellationToken cancellationToken)
        where TPerson : KnownPerson =>
        people.Include(p => p.Memberships).Include(p => p.Statuses).AsSplitQuery()
            .Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
}
