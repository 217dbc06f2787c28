using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>
/// Notices about records of a unit: what one decision moves, or one file wrote, is one notice with names, however many people there are, as
/// long as nobody has opened it.
/// </summary>
internal static class PeopleNotices
{
    /// <summary>Tells a unit about one more person.</summary>
    public static async Task TellAsync(this AccountsDbContext db, PeopleNews news, TimeProvider clock, CancellationToken cancellationToken)
    {
        var notice = db.Notices.Local.FirstOrDefault(n => n.Topic == news.Topic) ?? await UnreadAsync(db, news.Topic, cancellationToken);
        notice ??= db.Notices.Add(new Notice
        {
            Id = news.EventId,
            UnitId = news.UnitId,
            Permission = news.Permission,
            Topic = news.Topic,
            Text = "",
            Link = "",
            CreatedAt = clock.UtcNow(),
            IsUrgent = false,
            IsNews = news.IsNews,
        }).Entity;
        notice.Gather((await db.Holders.FindAsync([news.EmployeeId], cancellationToken))?.FullName ?? "một người");
        var text = news.Words(notice.PeopleCount, notice.PeopleInWords);
        notice.Text = text.Length <= Notice.TextMaxLength ? text : $"{text[..(Notice.TextMaxLength - 1)]}…";
        notice.Link = notice.PeopleCount == 1 ? news.Link : news.ListLink;
    }

    private static Task<Notice?> UnreadAsync(AccountsDbContext db, string topic, CancellationToken cancellationToken) =>
        db.Notices
            .Where(n => n.Topic == topic && !db.NoticeReadings.Any(r => r.NoticeId == n.Id))
            .OrderByDescending(n => n.CreatedAt).ThenBy(n => n.Id)
            .FirstOrDefaultAsync(cancellationToken);
}

/// <summary>What a unit is told about one record.</summary>
/// <param name="EventId">The event.</param>
/// <param name="UnitId">The unit that is told.</param>
/// <param name="Permission">Who in the unit is told.</param>
/// <param name="Topic">What goes into one notice.</param>
/// <param name="EmployeeId">Whose record.</param>
/// <param name="Link">Where this one is found.</param>
/// <param name="ListLink">Where several are found.</param>
/// <param name="IsNews">Nothing is to be done.</param>
/// <param name="Words">The sentence for a number of people and their names.</param>
internal sealed record PeopleNews(
    Guid EventId, Guid UnitId, string Permission, string Topic, Guid EmployeeId, string Link, string ListLink, bool IsNews, Func<int, string, string> Words);
