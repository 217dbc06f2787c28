using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Domain.Import;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Features.Import;

/// <summary>The background part of an import: checking what was uploaded, writing what was ordered.</summary>
internal sealed class ImportWork(
    PersonnelDbContext db, ImportChecker checker, ImportWriter writer, RequestContext request, TimeProvider clock) : IBackgroundWork
{
    private static readonly ImportState[] Waiting = [ImportState.Uploaded, ImportState.Checking, ImportState.Writing];

    public async Task<IReadOnlyList<Guid>> FindWaitingAsync(CancellationToken cancellationToken) =>
        await db.ImportRuns.Where(r => Waiting.Contains(r.State)).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);

    public async Task RunAsync(Guid id, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == id, cancellationToken);
        if (!run.IsWaiting)
        {
            return;
        }

        run.TakeUp();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        request.ActAs(CurrentUser.Anonymous with { Id = run.CreatedBy, UserName = run.CreatedByName, DisplayName = run.CreatedByName });
        if (run.State == ImportState.Writing)
        {
            await writer.WriteAsync(run, progress, cancellationToken);
        }
        else
        {
            await checker.CheckAsync(run, progress, cancellationToken);
        }
    }

    public async Task<bool> SaveProgressAsync(Guid id, WorkSnapshot snapshot, CancellationToken cancellationToken)
    {
        await db.ImportRuns.Where(r => r.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.ProgressStep, snapshot.Step)
                .SetProperty(r => r.ProgressDone, snapshot.Done)
                .SetProperty(r => r.ProgressTotal, snapshot.Total)
                .SetProperty(r => r.ProgressStartedAt, snapshot.StartedAt),
            cancellationToken);
        return await db.ImportRuns.AnyAsync(r => r.Id == id && r.CancelRequestedAt != null, cancellationToken);
    }

    public async Task CancelledAsync(Guid id, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == id, cancellationToken);
        run.Cancel(clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task FailedAsync(Guid id, Exception exception, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.SingleAsync(r => r.Id == id, cancellationToken);
        if (run.State is ImportState.Done or ImportState.Cancelled)
        {
            return;
        }

        run.Fail(WordsFor(exception), clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string WordsFor(Exception exception) => exception switch
    {
        RuleViolationException refused => refused.Message,
        _ when Outage.Find(exception) is { IsFull: true } =>
            "Máy chủ đã hết chỗ lưu trữ nên chưa ghi gì. Báo đơn vị vận hành giải phóng ổ đĩa rồi bấm Kiểm tra lại.",
        _ when Outage.Find(exception) is not null => "Cơ sở dữ liệu tạm ngừng nên chưa ghi gì. Thử lại sau ít phút: bấm Kiểm tra lại.",
        DbUpdateConcurrencyException => "Một số hồ sơ vừa được người khác sửa trong lúc ghi nên chưa ghi gì. Bấm Kiểm tra lại rồi ghi lại.",
        DbUpdateException => "Không ghi được: có số hiệu hoặc số giấy tờ vừa được người khác nhập, hoặc cơ sở dữ liệu không nhận thêm dữ liệu. Chưa ghi gì; bấm Kiểm tra lại.",
        IOException => "Máy chủ không đọc hoặc ghi được tệp tạm. Chưa ghi gì; báo quản trị hệ thống rồi bấm Kiểm tra lại.",
        _ => "Có lỗi hệ thống nên đã dừng; chưa ghi gì. Báo quản trị hệ thống, hoặc bấm Kiểm tra lại.",
    };
}
