using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Domain.Reorganizations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Reorganizations;

/// <summary>The background part of a reorganisation: playing it when its day has come, and taking it back.</summary>
internal sealed class ReorganizationWork(
    PersonnelDbContext db, ReorganizationWriter writer, ReorganizationUndo undo, RequestContext request, TimeProvider clock) : IBackgroundWork
{
    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        return await db.Reorganizations
            .Where(r => r.State == ReorganizationState.Undoing || (r.State == ReorganizationState.Confirmed && r.PlaysOn <= today))
            .OrderBy(r => r.ConfirmedAt).ThenBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellationToken);
    }

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.SingleAsync(r => r.Id == id, cancellationToken);
        if (!run.IsWaiting)
        {
            return;
        }

        var name = run.ConfirmedByName ?? run.CreatedByName;
        request.ActAs(CurrentUser.Anonymous with { Id = run.ConfirmedBy, UserName = name, DisplayName = name });
        run.TakeUp();
        db.Basis = new ChangeBasis("Thực hiện phương án sắp xếp tổ chức", run.DecisionId);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (run.State == ReorganizationState.Undoing)
        {
            await undo.UndoAsync(run, progress, cancellationToken);
        }
        else
        {
            await writer.PlayAsync(run, progress, cancellationToken);
        }
    }

    public async Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken)
    {
        await db.Reorganizations.Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ProgressStep, snapshot.Step)
                .SetProperty(r => r.ProgressDone, snapshot.Done)
                .SetProperty(r => r.ProgressTotal, snapshot.Total)
                .SetProperty(r => r.ProgressStartedAt, snapshot.StartedAt),
            cancellationToken);
        return false;
    }

    /// <summary>Nobody cancels a reorganisation that is being played: it is undone afterwards.</summary>
    public Task CancelledAsync(Guid id, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        var run = await db.Reorganizations.SingleAsync(r => r.Id == id, cancellationToken);
        if (run.IsWaiting)
        {
            run.Fail(WordsFor(exception), clock.UtcNow());
            db.Basis = new ChangeBasis("Phương án sắp xếp tổ chức không thực hiện được", run.DecisionId);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static string WordsFor(Exception exception) => exception switch
    {
        RuleViolationException refused => refused.Message,
        DbUpdateConcurrencyException => "Một số đơn vị hoặc hồ sơ vừa được người khác sửa trong lúc thực hiện nên chưa có gì thay đổi. Kiểm tra lại rồi xác nhận lại.",
        _ => "Có lỗi hệ thống nên đã dừng; chưa có gì thay đổi. Báo quản trị hệ thống, hoặc xác nhận lại.",
    };
}
