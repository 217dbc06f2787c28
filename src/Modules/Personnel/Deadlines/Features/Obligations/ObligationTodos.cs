using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Việc cần làm: updates that are late or will be soon.</summary>
internal sealed class ObligationTodos(PersonnelDbContext db, TimeProvider clock) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Search) && !user.May(PersonnelPermissions.Monitor))
        {
            return [];
        }

        var today = clock.TodayInVietnam();
        IQueryable<UpdateObligation> Of(ObligationView view) =>
            db.ObligationsOf(user).Matching(new ObligationFilter(view, null, null), db, today);
        var verb = user.May(PersonnelPermissions.Edit) ? "Cập nhật" : "Đôn đốc cập nhật";
        var soon = Of(ObligationView.DueSoon);
        return
        [
            .. Todo.When(
                await Of(ObligationView.Overdue).CountAsync(cancellationToken), $"{verb} hồ sơ đã quá hạn",
                $"{DeadlineSetup.ListUrl}?trang-thai=qua-han", Tone.Danger),
            .. Todo.When(
                await soon.CountAsync(cancellationToken), $"{verb} hồ sơ sắp đến hạn", $"{DeadlineSetup.ListUrl}?trang-thai=sap-den-han",
                Tone.Warning,
                await soon.MinAsync(o => (DateOnly?)o.DueOn, cancellationToken), "Điều 10, 11"),
        ];
    }
}
