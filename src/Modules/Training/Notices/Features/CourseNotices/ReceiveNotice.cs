using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>
/// Tiếp nhận: the notice was opened by somebody who registers for a unit; the first time is kept for each unit and revision.
/// </summary>
[Requires(TrainingPermissions.Register)]
internal sealed record ReceiveNotice(Guid Id) : IRequest;

internal sealed class ReceiveNoticeHandler(TrainingDbContext db, RequestContext request, NoticeAccess access)
    : IRequestHandler<ReceiveNotice>
{
    public async Task<Unit> Handle(ReceiveNotice command, CancellationToken cancellationToken)
    {
        var notice = await access.Visible().AsNoTracking().RequireAsync(n => n.Id == command.Id, cancellationToken);
        if (notice.State != NoticeState.Issued)
        {
            return Unit.Value;
        }

        var own = access.Units(request.User.ScopeOf(TrainingPermissions.Register));
        var units = await db.NoticeUnits.Where(u => u.NoticeId == notice.Id && u.IsAddressed && own.Contains(u.UnitId)
                && !db.NoticeReceipts.Any(r => r.NoticeId == notice.Id && r.UnitId == u.UnitId && r.Revision == notice.Revision))
            .Select(u => u.UnitId).ToListAsync(cancellationToken);
        if (units.Count == 0)
        {
            return Unit.Value;
        }

        db.NoticeReceipts.AddRange(units.Select(unit => new NoticeReceipt
        {
            NoticeId = notice.Id, UnitId = unit, Revision = notice.Revision, ReceivedAt = request.Clock.UtcNow(),
            ReceivedById = request.User.Id,
            ReceivedByName = request.User.DisplayName,
        }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failed) when (LostRace.MessageFor(failed) is not null)
        {
            db.ChangeTracker.Clear(); // a colleague opened it at the same moment: that receipt stands
        }

        return Unit.Value;
    }
}
