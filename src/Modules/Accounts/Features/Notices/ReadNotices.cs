using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.Accounts.Persistence;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Mở thông báo: marks it read and says where it leads.</summary>
/// <param name="NoticeId">The notice.</param>
[AnySignedInUser]
internal sealed record OpenNotice(Guid NoticeId) : IRequest<string>;

/// <summary>Đánh dấu tất cả đã đọc.</summary>
[AnySignedInUser]
internal sealed record ReadAllNotices : IRequest<int>;

internal sealed class ReadNoticesHandler(AccountsDbContext db, RequestContext request)
    : IRequestHandler<OpenNotice, string>, IRequestHandler<ReadAllNotices, int>
{
    public async Task<string> Handle(OpenNotice command, CancellationToken cancellationToken)
    {
        var notice = await db.NoticesFor(request.User, request.Clock).RequireAsync(n => n.Id == command.NoticeId, cancellationToken);
        await MarkAsync([notice.Id], cancellationToken);
        return notice.Link;
    }

    public async Task<int> Handle(ReadAllNotices command, CancellationToken cancellationToken)
    {
        var unread = await db.NoticesFor(request.User, request.Clock)
            .Unread(db, request.User.Id).Select(n => n.Id).ToListAsync(cancellationToken);
        await MarkAsync(unread, cancellationToken);
        return unread.Count;
    }

    private async Task MarkAsync(IReadOnlyList<Guid> notices, CancellationToken cancellationToken)
    {
        var me = request.User.Id!.Value;
        var known = await db.NoticeReadings.Where(r => r.AccountId == me && notices.Contains(r.NoticeId)).Select(r => r.NoticeId)
            .ToListAsync(cancellationToken);
        db.NoticeReadings.AddRange(notices.Except(known).Select(id => new NoticeReading
        {
            NoticeId = id,
            AccountId = me,
            ReadAt = request.Clock.UtcNow(),
        }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
