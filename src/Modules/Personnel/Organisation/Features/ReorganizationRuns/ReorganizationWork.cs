using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Organisation.Features.ReorganizationRuns;

/// <summary>The background part of a reorganisation: playing it when its day has come, and taking it back.</summary>
internal sealed class ReorganizationWork(
    PersonnelDbContext db, ReorganizationWriter writer, ReorganizationUndo undo, RequestContext request, TimeProvider clock)
    : RunWork<Reorganization>(db, request, clock)
{
    private readonly TimeProvider clock = clock;

    /// <summary>Nobody cancels a reorganisation that is being played: it is undone afterwards.</summary>
    protected override bool MayBeCancelled => false;

    protected override IQueryable<Reorganization> Waiting(IQueryable<Reorganization> runs)
    {
        var today = clock.TodayInVietnam();
        return runs
            .Where(r => r.State == ReorganizationState.Undoing || (r.State == ReorganizationState.Confirmed && r.PlaysOn <= today))
            .OrderBy(r => r.ConfirmedAt).ThenBy(r => r.Id);
    }

    protected override CurrentUser ActorOf(Reorganization run)
    {
        var name = run.ConfirmedByName ?? run.CreatedByName;
        return CurrentUser.Anonymous with { Id = run.ConfirmedBy, UserName = name, DisplayName = name };
    }

    protected override Task DoAsync(Reorganization run, WorkProgress progress, CancellationToken cancellationToken) =>
        run.State == ReorganizationState.Undoing
        ? undo.UndoAsync(run, progress, cancellationToken)
        : writer.PlayAsync(run, progress, cancellationToken);

    protected override ChangeBasis? BasisOf(Reorganization run) =>
        new(run.FailureMessage is null ? "Thực hiện phương án sắp xếp tổ chức" : "Phương án sắp xếp tổ chức không thực hiện được",
            run.DecisionId);

    protected override string WordsFor(Reorganization run, Exception exception) => exception switch
    {
        _ when Outage.Find(exception) is { } outage => outage.Message,
        DbUpdateConcurrencyException =>
            "Một số đơn vị hoặc hồ sơ vừa được người khác sửa trong lúc thực hiện nên chưa có gì thay đổi. Kiểm tra lại rồi xác nhận lại.",
        _ => "Có lỗi hệ thống nên đã dừng; chưa có gì thay đổi. Báo quản trị hệ thống, hoặc xác nhận lại.",
    };
}
