using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Exports;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>
/// The background part of a large export: the same workbook as a small one, in the name and with the rights of who ordered it.
/// </summary>
internal sealed class ExportWork(PersonnelDbContext db, IMediator mediator, ExportFiles files, RequestContext request, TimeProvider clock)
    : RunWork<ExportRun>(db, request, clock)
{
    private readonly PersonnelDbContext db = db;
    private readonly TimeProvider clock = clock;

    protected override IQueryable<ExportRun> Waiting(IQueryable<ExportRun> runs) =>
        runs.Where(r => r.State == ExportState.Ordered).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);

    protected override CurrentUser ActorOf(ExportRun run) => ExportRights.ActorOf(run);

    protected override async Task DoAsync(ExportRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang lập tệp Excel", 0);
        await using var workbook = await mediator.Send(ExportRights.Read(run.Asked).ToExport(), cancellationToken);
        progress.Begin("Đang cất tệp", 0);
        var length = await files.StoreAsync(run.Id, workbook, cancellationToken);
        db.ExportRuns.Attach(run);
        run.Finish(length, clock.UtcNow());
        db.Publish(new ExportMade(Guid.CreateVersion7(), clock.GetUtcNow(), null, run.Id, run.CreatedBy, run.PeopleCount));
        await db.SaveChangesAsync(cancellationToken);
    }

    protected override Task TidyUpAsync(Guid id, CancellationToken cancellationToken) => files.DeleteAsync(id, cancellationToken);

    protected override string WordsFor(ExportRun run, Exception exception) => exception switch
    {
        _ when Outage.Find(exception) is { } outage => outage.Message,
        IOException => "Máy chủ không ghi được tệp tạm. Báo quản trị hệ thống rồi kết xuất lại.",
        _ => "Có lỗi hệ thống nên đã dừng. Kết xuất lại, hoặc báo quản trị hệ thống.",
    };
}
