using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Runs;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Checks an uploaded workbook: writes its findings, and not a letter of any record.</summary>
internal sealed class ImportChecker(PersonnelDbContext db, ImportFiles files, TimeProvider clock)
{
    public async Task CheckAsync(ImportRun run, WorkProgress progress, CancellationToken cancellationToken)
    {
        progress.Begin("Đang kiểm tra tệp", 0);
        await db.ImportIssues.Where(i => i.RunId == run.Id).ExecuteDeleteAsync(cancellationToken);
        await using var file = await files.OpenAsync(run.Id, ImportFileKind.Upload, cancellationToken) ?? throw FileIsGone();
        var issues = new ImportIssues(run.Id);
        var lookups = await ImportLookups.LoadAsync(db, RunScope.FromStored(run.Scope), clock.TodayInVietnam(), cancellationToken);
        lookups.LimitedTo = RunScope.LimitFromStored(run.Scope);
        lookups.OwnRecordId = run.OwnRecordId;
        var decisions = new ImportDecisions(db, run.CreatedBy, clock.UtcNow());
        var reading = new ImportReading(db, lookups, decisions, issues);
        var counts =
            await reading.ReadAsync(file, keepsRecords: false, _ => StoreAsync(issues, cancellationToken), progress, cancellationToken);
        await StoreAsync(issues, cancellationToken);

        var finished = await db.ImportRuns.SingleAsync(r => r.Id == run.Id, cancellationToken);
        finished.FinishCheck(counts, issues.HasMore);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The refusal when the stored file was already cleared away.</summary>
    public static RuleViolationException FileIsGone() =>
        new("personnel.import-file-gone", "Tệp đã tải lên không còn được lưu. Tải tệp lên lại.");

    private async Task StoreAsync(ImportIssues issues, CancellationToken cancellationToken)
    {
        var fresh = issues.TakeFresh();
        if (fresh.Count == 0)
        {
            return;
        }

        db.ImportIssues.AddRange(fresh);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
