using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Import.Features.Undo;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>The background part of an import: checking what was uploaded, writing what was ordered.</summary>
internal sealed class ImportWork(
    PersonnelDbContext db, ImportChecker checker, ImportWriter writer, ImportUndo undo, RequestContext request, TimeProvider clock)
        : RunWork<ImportRun>(db, request, clock)
{
    private static readonly ImportState[] States = [ImportState.Uploaded, ImportState.Checking, ImportState.Writing, ImportState.Undoing];

    protected override IQueryable<ImportRun> Waiting(IQueryable<ImportRun> runs) =>
        runs.Where(r => States.Contains(r.State)).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);

    protected override CurrentUser ActorOf(ImportRun run) =>
        CurrentUser.Anonymous with { Id = run.CreatedBy, UserName = run.CreatedByName, DisplayName = run.CreatedByName };

    protected override Task DoAsync(ImportRun run, WorkProgress progress, CancellationToken cancellationToken) => run.State switch
    {
        ImportState.Writing => writer.WriteAsync(run, progress, cancellationToken),
        ImportState.Undoing => undo.UndoAsync(run, progress, cancellationToken),
        _ => checker.CheckAsync(run, progress, cancellationToken),
    };

    /// <summary>
    /// What happened and which button of the page goes on: an undo that failed is ordered again, everything else is checked again.
    /// </summary>
    protected override string WordsFor(ImportRun run, Exception exception)
    {
        var (again, work) = run.State == ImportState.Undoing ? ("bấm Hoàn tác lần nữa", "việc hoàn tác") : ("bấm Kiểm tra lại", "việc");
        return exception switch
        {
            _ when Outage.Find(exception)
                is { IsFull: true } => $"Máy chủ đã hết chỗ lưu trữ nên {work} đã dừng. Báo đơn vị vận hành giải phóng ổ đĩa rồi {again}.",
            _ when Outage.Find(exception) is not null => $"Cơ sở dữ liệu tạm ngừng nên {work} đã dừng. Thử lại sau ít phút: {again}.",
            DbUpdateException => $"Nhiều hồ sơ của tệp đang được người khác sửa hoặc nhập, hoặc cơ sở dữ liệu không nhận thêm dữ liệu, nên {work} đã dừng. Đợi ít phút rồi {again}.",
            IOException => $"Máy chủ không đọc hoặc ghi được tệp tạm nên {work} đã dừng. Báo quản trị hệ thống rồi {again}.",
            _ => $"Có lỗi hệ thống nên {work} đã dừng. Báo quản trị hệ thống, hoặc {again}.",
        };
    }
}
