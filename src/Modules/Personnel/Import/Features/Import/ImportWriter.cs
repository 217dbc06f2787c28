using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>
/// Writes a checked workbook (docs/adr/0024): first everything is read and checked once more while nothing is written, then
/// portion after portion is saved, so that others write in between. Whoever takes the run up anew goes on after the last portion.
/// </summary>
internal sealed class ImportWriter(
    PersonnelDbContext db, ImportFiles files, ImportPortions portions, WorkingCalendars calendars, TimeProvider clock)
{
    public async Task WriteAsync(ImportRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        if (run.RowsDone == 0)
        {
            progress.Begin("Đang kiểm tra lần cuối", run.Counts.Rows);
            await ReadAsync(run, isWritten: false, RefuseMoved(run), progress, cancellationToken);
        }

        progress.Begin("Đang ghi vào hồ sơ", run.Counts.Rows);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await LostRace.SaveUntilWonAsync(db, () => WriteRestAsync(run.Id, progress, cancellationToken), cancellationToken);

        progress.Begin("Đang lập tệp kết quả", 0);
        await FinishAsync(run.Id, cancellationToken);
    }

    /// <summary>What the check found may have changed since; then the user looks first.</summary>
    private static UseBatch RefuseMoved(ImportRun run) => (batch, _) =>
        run.SkipsRowsWithErrors || batch.All(r => r.Outcome != RowOutcome.Skipped)
            ? Task.CompletedTask
            : throw new RuleViolationException(
                "personnel.import-data-moved",
                "Dữ liệu đã thay đổi từ lúc kiểm tra nên chưa ghi gì. Bấm Kiểm tra lại để xem các dòng lỗi mới.");

    /// <summary>Every portion that is still to be written; read anew, because others may have written the same people.</summary>
    private async Task WriteRestAsync(Guid runId, WorkProgress progress, CancellationToken cancellationToken)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancellationToken);
        var calendar = await calendars.CurrentAsync(cancellationToken);
        var day = new MovingDay(clock.GetUtcNow(), clock.TodayInVietnam(), run.CreatedBy, null, calendar, [], []);
        await ReadAsync(run, isWritten: true, (batch, decisions) => portions.SaveAsync(run, batch, decisions, day, cancellationToken),
            progress, cancellationToken);
    }

    private async Task ReadAsync(ImportRun run, bool isWritten, UseBatch use, WorkProgress progress, CancellationToken cancellationToken)
    {
        await using var file = await files.OpenAsync(run.Id, ImportFileKind.Upload, cancellationToken) ?? throw ImportChecker.FileIsGone();
        var lookups = await ImportLookups.LoadAsync(db, RunScope.FromStored(run.Scope), clock.TodayInVietnam(), cancellationToken);
        lookups.LimitedTo = RunScope.LimitFromStored(run.Scope);
        lookups.OwnRecordId = run.OwnRecordId;
        var decisions = new ImportDecisions(db, run.CreatedBy, clock.UtcNow());
        var reading = new ImportReading(db, lookups, decisions, new ImportIssues(run.Id)) { RowsDone = run.RowsDone };
        await reading.ReadAsync(file, isWritten, batch => use(batch, decisions), progress, cancellationToken);
    }

    private async Task FinishAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var workbook = TemporaryFile.New();
        ResultWorkbook.Write(workbook, await portions.ResultsAsync(runId, cancellationToken));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await files.StoreAsync(runId, ImportFileKind.Result, workbook, cancellationToken);
        await files.DeleteAsync(runId, ImportFileKind.Upload, cancellationToken);
        await files.DeleteAsync(runId, ImportFileKind.Portion, cancellationToken);
        var run = await portions.RequireRunAsync(runId, cancellationToken);
        run.FinishWriting(clock.UtcNow());
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private delegate Task UseBatch(IReadOnlyList<PersonRow> batch, ImportDecisions decisions);
}
