using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>The background part of a batch: checking every person, writing portion by portion.</summary>
internal sealed class BatchWork(
    PersonnelDbContext db, BatchChecker checker, BatchWriter writer, RequestContext request, TimeProvider clock)
        : RunWork<MovementBatch>(db, request, clock)
{
    private static readonly BatchState[] States = [BatchState.Checking, BatchState.Writing];

    protected override IQueryable<MovementBatch> Waiting(IQueryable<MovementBatch> runs) =>
        runs.Where(b => States.Contains(b.State)).OrderBy(b => b.CreatedAt).ThenBy(b => b.Id);

    protected override CurrentUser ActorOf(MovementBatch run) =>
        CurrentUser.Anonymous with { Id = run.CreatedBy, UserName = run.CreatedByName, DisplayName = run.CreatedByName };

    protected override Task DoAsync(MovementBatch run, WorkProgress progress, CancellationToken cancellationToken) =>
        run.State == BatchState.Writing
        ? writer.WriteAsync(run, progress, cancellationToken)
        : checker.CheckAsync(run, progress, cancellationToken);

    protected override string WordsFor(MovementBatch run, Exception exception) => exception switch
    {
        _ when Outage.Find(exception) is { } outage => outage.Message,
        DbUpdateException => "Nhiều hồ sơ trong danh sách đang được người khác sửa nên đã dừng. Bấm Kiểm tra lại rồi ghi tiếp.",
        _ => "Có lỗi hệ thống nên đã dừng. Báo quản trị hệ thống, hoặc bấm Kiểm tra lại.",
    };
}
