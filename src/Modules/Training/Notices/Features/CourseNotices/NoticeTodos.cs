using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Training.Notices.Domain;
using HoSoCanBo.Training.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Việc cần làm on notices: to be read by a unit, to be issued by the organiser.</summary>
internal sealed class NoticeTodos(TrainingDbContext db, TimeProvider clock) : ITodoSource
{
    private const string Notices = "/dao-tao/thong-bao";

    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var (registers, organises, now) =
            (user.ScopeOf(TrainingPermissions.Register), user.ScopeOf(TrainingPermissions.Announce), clock.UtcNow());
        List<Todo> todos = [];
        if (!registers.IsEmpty)
        {
            var own = db.KnownUnits.InScope(registers).Select(u => u.Id);
            var unread = db.CourseNotices.AsNoTracking().Where(n => n.State == NoticeState.Issued && n.ClosesAt > now
                && db.NoticeUnits.Any(u => u.NoticeId == n.Id && u.IsAddressed && own.Contains(u.UnitId)
                    && !db.NoticeReceipts.Any(r => r.NoticeId == n.Id && r.UnitId == u.UnitId && r.Revision == n.Revision)));
            var closes = await unread.OrderBy(n => n.ClosesAt).Select(n => (DateTime?)n.ClosesAt).FirstOrDefaultAsync(cancellationToken);
            todos.AddRange(Todo.When(
                await unread.CountAsync(cancellationToken), "Tiếp nhận thông báo chiêu sinh", Notices, Tone.Info,
                closes is { } at ? DateOnly.FromDateTime(VietnamTime.InVietnam(at)) : null, "Điều 13.1.b"));
        }

        if (!organises.IsEmpty)
        {
            var own = db.KnownUnits.InScope(organises).Select(u => u.Id);
            var drafts =
                await db.CourseNotices.CountAsync(n => n.State == NoticeState.Draft && own.Contains(n.OrganizerUnitId), cancellationToken);
            todos.AddRange(Todo.When(drafts, "Phát hành thông báo chiêu sinh đang soạn", Notices, Tone.Info));
        }

        return todos;
    }
}
