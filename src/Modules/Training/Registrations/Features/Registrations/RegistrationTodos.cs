using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Training.Persistence;
using HoSoCanBo.Training.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Việc cần làm on lists: to be confirmed by the head, sent back to the officer, to be answered by the organiser.</summary>
internal sealed class RegistrationTodos(TrainingDbContext db) : ITodoSource
{
    private const string Lists = "/dao-tao/dang-ky";

    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var (confirms, prepares, organises) = (
            user.ScopeOf(TrainingPermissions.Confirm), user.ScopeOf(TrainingPermissions.Register),
            user.ScopeOf(TrainingPermissions.Announce));
        List<Todo> todos = [];
        if (!confirms.IsEmpty)
        {
            todos.AddRange(
                await OfStateAsync(confirms, RegistrationState.WaitingForHead, "Xác nhận danh sách đăng ký khóa học", cancellationToken));
        }

        if (!prepares.IsEmpty)
        {
            todos.AddRange(
                await OfStateAsync(prepares, RegistrationState.Returned, "Sửa danh sách đăng ký bị thủ trưởng trả lại", cancellationToken));
        }

        if (!confirms.IsEmpty && !organises.IsEmpty)
        {
            var own = db.KnownUnits.InScope(confirms).Select(u => u.Id);
            var waiting = await db.Enrolments.AsNoTracking()
                .Where(e => e.State == EnrolmentState.Registered
                    && db.CourseNotices.Any(n => n.Id == e.NoticeId && own.Contains(n.OrganizerUnitId)))
                .CountAsync(cancellationToken);
            todos.AddRange(Todo.When(waiting, "Duyệt người đăng ký khóa học", $"{Lists}?trang-thai={RegistrationState.Sent}", Tone.Info));
        }

        return todos;
    }

    private async Task<IEnumerable<Todo>> OfStateAsync(
        Scope scope, RegistrationState state, string text, CancellationToken cancellationToken)
    {
        var own = db.KnownUnits.InScope(scope).Select(u => u.Id);
        var found = await (from list in db.Registrations.AsNoTracking()
                           where list.State == state && own.Contains(list.UnitId)
                           join notice in db.CourseNotices on list.NoticeId equals notice.Id
                           orderby notice.ClosesAt
                           select notice.ClosesAt).ToListAsync(cancellationToken);
        DateOnly? due = found.Count == 0 ? null : DateOnly.FromDateTime(VietnamTime.InVietnam(found[0]));
        return Todo.When(found.Count, text, $"{Lists}?trang-thai={state}", Tone.Warning, due, "Điều 13.1.b");
    }
}
