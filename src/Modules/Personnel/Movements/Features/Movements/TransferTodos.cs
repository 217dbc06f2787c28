using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Việc cần làm: transfers to receive, and those that came back.</summary>
internal sealed class TransferTodos(PersonnelDbContext db, TimeProvider clock) : ITodoSource
{
    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Transfer))
        {
            return [];
        }

        var scope = user.ScopeOf(PersonnelPermissions.Transfer);
        var incoming = db.RowsOf(MovementTab.Incoming, scope);
        var due = await db.Obligations.Where(o => o.ClosedAt == null && incoming.Any(m => m.Id == o.MovementId))
            .MinAsync(o => (DateOnly?)o.DueOn, cancellationToken);
        var returned = await db.MovementsFrom(scope).CountAsync(m => m.State == MovementState.Refused, cancellationToken);
        return
        [
            .. Todo.When(await incoming.CountAsync(cancellationToken), "Tiếp nhận hoặc trả lại hồ sơ chuyển đến", "/bien-dong",
                ToneOf(due), due, "Điều 11.2"),
            .. Todo.When(returned, "Xử lý hồ sơ gửi đi bị trả lại", "/bien-dong?muc=da-gui", Tone.Warning),
        ];
    }

    private Tone ToneOf(DateOnly? due) => due < clock.TodayInVietnam() ? Tone.Danger : Tone.Warning;
}
