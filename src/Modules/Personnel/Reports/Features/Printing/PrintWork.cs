using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using HoSoCanBo.Personnel.Runs.Features.Runs;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>The background part of printing many records: what was ordered becomes a file, in the name of who ordered it.</summary>
internal sealed class PrintWork(PersonnelDbContext db, PrintBatch batch, PrintFiles files, RequestContext request, TimeProvider clock)
    : RunWork<PrintRun>(db, request, clock)
{
    private readonly PersonnelDbContext db = db;
    private readonly TimeProvider clock = clock;

    protected override IQueryable<PrintRun> Waiting(IQueryable<PrintRun> runs) =>
        runs.Where(r => r.State == PrintState.Ordered).OrderBy(r => r.CreatedAt).ThenBy(r => r.Id);

    protected override CurrentUser ActorOf(PrintRun run) =>
        CurrentUser.Anonymous with { Id = run.CreatedBy, UserName = run.CreatedByUserName, DisplayName = run.CreatedByName };

    protected override async Task DoAsync(PrintRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        var (printed, length) = await batch.WriteAsync(run, progress, cancellationToken);
        db.PrintRuns.Attach(run);
        run.Finish(printed, length, clock.UtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    protected override Task TidyUpAsync(Guid id, CancellationToken cancellationToken) => files.DeleteAsync(id, cancellationToken);

    protected override string WordsFor(PrintRun run, Exception exception) => exception switch
    {
        _ when Outage.Find(exception) is { } outage => outage.Message,
        IOException => "Máy chủ không ghi được tệp tạm. Báo quản trị hệ thống rồi in lại.",
        _ => "Có lỗi hệ thống nên đã dừng. In lại, hoặc báo quản trị hệ thống.",
    };
}
