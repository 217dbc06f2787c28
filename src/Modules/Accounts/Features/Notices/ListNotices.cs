using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Hộp thông báo của tôi, newest first.</summary>
/// <param name="OnlyUnread">Leave out what was opened.</param>
/// <param name="Page">The page, from 1.</param>
[AnySignedInUser]
internal sealed record ListNotices(bool OnlyUnread, int Page) : IRequest<Page<NoticeRow>>;

/// <summary>One notice.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Text">Vietnamese sentence.</param>
/// <param name="CreatedAt">When (UTC).</param>
/// <param name="IsUrgent">Something is late.</param>
/// <param name="IsNews">Nothing is to be done.</param>
/// <param name="IsRead">Opened before.</param>
public sealed record NoticeRow(Guid Id, string Text, DateTime CreatedAt, bool IsUrgent, bool IsNews, bool IsRead);

internal sealed class ListNoticesHandler(AccountsDbContext db, RequestContext request) : IRequestHandler<ListNotices, Page<NoticeRow>>
{
    private const int PageSize = 30;

    public Task<Page<NoticeRow>> Handle(ListNotices query, CancellationToken cancellationToken)
    {
        var me = request.User.Id;
        var notices = db.NoticesFor(request.User, request.Clock);
        return (query.OnlyUnread ? notices.Unread(db, me) : notices)
            .OrderByDescending(n => n.CreatedAt).ThenBy(n => n.Id)
            .Select(n => new NoticeRow(
                n.Id, n.Text, n.CreatedAt, n.IsUrgent, n.IsNews, db.NoticeReadings.Any(r => r.AccountId == me && r.NoticeId == n.Id)))
            .ToPageAsync(query.Page, PageSize, cancellationToken);
    }
}
