using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Deadlines.Domain.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.ComingDue;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.SelfService;
using HoSoCanBo.Personnel.Records.Features.SelfService;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Overview;

/// <summary>Việc cần làm on records: transfers to answer, late updates, reported errors, people soon to retire.</summary>
internal sealed class RecordTodos(PersonnelDbContext db, TimeProvider clock) : ITodoSource
{
    private const int RetirementMonthsAhead = 6;

    public async Task<IReadOnlyList<Todo>> ListAsync(CurrentUser user, CancellationToken cancellationToken) =>
    [
        .. await TransfersAsync(user, cancellationToken),
        .. await ObligationsAsync(user, cancellationToken),
        .. await ReportsAsync(user, cancellationToken),
        .. await RetirementsAsync(user, cancellationToken),
    ];

    private async Task<IEnumerable<Todo>> TransfersAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Transfer))
        {
            return [];
        }

        var scope = user.ScopeOf(PersonnelPermissions.Transfer);
        var incoming = db.RowsOf(MovementTab.Incoming, scope);
        var due = await db.Obligations.Where(o => o.ClosedAt == null && incoming.Any(m => m.Id == o.MovementId)).MinAsync(o => (DateOnly?)o.DueOn, cancellationToken);
        var returned = await db.MovementsFrom(scope).CountAsync(m => m.State == MovementState.Refused, cancellationToken);
        return
        [
            .. Todo.When(await incoming.CountAsync(cancellationToken), "Tiếp nhận hoặc trả lại hồ sơ chuyển đến", "/bien-dong", ToneOf(due), due, "Điều 11.2"),
            .. Todo.When(returned, "Xử lý hồ sơ gửi đi bị trả lại", "/bien-dong?muc=da-gui", Tone.Warning),
        ];
    }

    private async Task<IEnumerable<Todo>> ObligationsAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Search) && !user.May(PersonnelPermissions.Monitor))
        {
            return [];
        }

        var today = clock.TodayInVietnam();
        IQueryable<UpdateObligation> Of(ObligationView view) => db.ObligationsOf(user).Matching(new ObligationFilter(view, null, null), db, today);
        var verb = user.May(PersonnelPermissions.Edit) ? "Cập nhật" : "Đôn đốc cập nhật";
        var soon = Of(ObligationView.DueSoon);
        return
        [
            .. Todo.When(await Of(ObligationView.Overdue).CountAsync(cancellationToken), $"{verb} hồ sơ đã quá hạn", $"{DeadlineSetup.ListUrl}?trang-thai=qua-han", Tone.Danger),
            .. Todo.When(
                await soon.CountAsync(cancellationToken), $"{verb} hồ sơ sắp đến hạn", $"{DeadlineSetup.ListUrl}?trang-thai=sap-den-han", Tone.Warning,
                await soon.MinAsync(o => (DateOnly?)o.DueOn, cancellationToken), "Điều 10, 11"),
        ];
    }

    private async Task<IEnumerable<Todo>> ReportsAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Edit) || user.IsLimited(PersonnelPermissions.Edit))
        {
            return [];
        }

        var people = db.EmployeesIn(user.ScopeOf(PersonnelPermissions.Edit)).Select(e => e.Id);
        var waiting = await db.CorrectionRequests.CountAsync(r => r.State == CorrectionState.Open && people.Contains(r.EmployeeId), cancellationToken);
        return Todo.When(waiting, "Trả lời báo sai sót trong hồ sơ", SelfServiceSetup.ListUrl, Tone.Warning);
    }

    private async Task<IEnumerable<Todo>> RetirementsAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        if (!user.May(PersonnelPermissions.Search) && !user.May(PersonnelPermissions.Monitor))
        {
            return [];
        }

        var today = clock.TodayInVietnam();
        var due = db.DueOf(user, new DueFilter(DueKind.Retirement, null, null, RetirementMonthsAhead, false), today);
        return Todo.When(
            await due.CountAsync(cancellationToken), $"Chuẩn bị nghỉ hưu cho người đến tuổi trong {RetirementMonthsAhead} tháng tới", "/den-han?trong=6", Tone.Info,
            await due.MinAsync(e => (DateOnly?)e.DueOn, cancellationToken), "Nghỉ hưu sớm nhất");
    }

    private Tone ToneOf(DateOnly? due) => due < clock.TodayInVietnam() ? Tone.Danger : Tone.Warning;
}
