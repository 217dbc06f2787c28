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
    PersonnelDbContext db, ImportChecker checker, ImportWriter writer, ImportUndo undo, RequestContext request, TimeProvider clock) : RunWork<ImportRun>(db, request, clock)
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

    protected override string WordsFor(Exception exception) => exception switch
    {
        _ when Outage.Find(exception) is { IsFull: true } =>
            "Máy chủ đã hết chỗ lưu trữ nên chưa ghi gì. Báo đơn vị vận hành giải phóng ổ đĩa rồi bấm Kiểm tra lại.",
        _ when Outage.Find(exception) is not null => "Cơ sở dữ liệu tạm ngừng nên chưa ghi gì. Thử lại sau ít phút: bấm Kiểm tra lại.",
        DbUpdateConcurrencyException => "Một số hồ sơ vừa được người khác sửa trong lúc ghi nên chưa ghi gì. Bấm Kiểm tra lại rồi ghi lại.",
        DbUpdateException => "Không ghi được: có số hiệu hoặc số giấy tờ vừa được người khác nhập, hoặc cơ sở dữ liệu không nhận thêm dữ liệu. Chưa ghi gì; bấm Kiểm tra lại.",
        IOException => "Máy chủ không đọc hoặc ghi được tệp tạm. Chưa ghi gì; báo quản trị hệ thống rồi bấm Kiểm tra lại.",
        _ => "Có lỗi hệ thống nên đã dừng; chưa ghi gì. Báo quản trị hệ thống, hoặc bấm Kiểm tra lại.",
    };
}
