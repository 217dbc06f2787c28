using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.ComingDue;

/// <summary>Việc cần làm: people who soon reach the age of retirement.</summary>
internal sealed class RetirementTodos(PersonnelDbContext db, TimeProvider clock) : ITodoSource
{
    private const int RetirementMonthsAhead = 6;

    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Search) && !user.May(PersonnelPermissions.Monitor))
        {
            return [];
        }

        var today = clock.TodayInVietnam();
        var due = db.DueOf(user, new DueFilter(DueKind.Retirement, null, null, RetirementMonthsAhead, false), today);
        return
        [
            .. Todo.When(
                await due.CountAsync(cancellationToken), $"Chuẩn bị nghỉ hưu cho người đến tuổi trong {RetirementMonthsAhead} tháng tới",
                "/den-han?trong=6", Tone.Info,
                await due.MinAsync(e => (DateOnly?)e.DueOn, cancellationToken), "Nghỉ hưu sớm nhất"),
        ];
    }
}
