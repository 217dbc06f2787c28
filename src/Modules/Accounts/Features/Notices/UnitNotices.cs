using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Messaging;
using HoSoCanBo.SharedRecords.Copies;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Notices about one unit: an event is one notice.</summary>
internal static class UnitNotices
{
    /// <summary>Tells what an event means for a unit, exactly once.</summary>
    public static Task TellUnitAsync(
        this Delivery delivery, AccountsDbContext db, IIntegrationEvent e, UnitNews news, TimeProvider clock, CancellationToken cancellationToken) =>
        delivery.ApplyOnceAsync(db, e, async () =>
        {
            db.Notices.Add(new Notice
            {
                Id = e.EventId,
                UnitId = news.ToldUnitId ?? news.UnitId,
                Permission = news.Permission,
                RoleCode = news.RoleCode,
                Text = VietnameseText.Cut(news.Words(await db.UnitNameAsync(news.UnitId, cancellationToken)), Notice.TextMaxLength),
                Link = news.Link,
                CreatedAt = clock.UtcNow(),
                IsUrgent = news.IsUrgent,
            });
            return news.Outcome;
        }, cancellationToken);
}

/// <summary>What is told about a unit.</summary>
/// <param name="UnitId">The unit it is about.</param>
/// <param name="Permission">Who is told: holders of this permission over the unit.</param>
/// <param name="Words">The sentence, given the unit's name.</param>
/// <param name="Link">Where it is seen.</param>
/// <param name="Outcome">What was done, for the page of the decision.</param>
internal sealed record UnitNews(Guid UnitId, string Permission, Func<string, string> Words, string Link, string Outcome)
{
    /// <summary>Told besides, whatever the unit.</summary>
    public string? RoleCode { get; init; }

    /// <summary>Told in its place: the unit that answers for it.</summary>
    public Guid? ToldUnitId { get; init; }

    /// <summary>Something is late.</summary>
    public bool IsUrgent { get; init; }
}
