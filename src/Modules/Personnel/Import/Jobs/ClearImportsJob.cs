using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Import.Jobs;

/// <summary>Forgets files and findings of old imports: they hold personal data and are no longer needed. The runs stay.</summary>
public sealed class ClearImportsJob(PersonnelDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int DaysKept = 30;

    private static readonly ImportState[] Over = [ImportState.Done, ImportState.Failed, ImportState.Cancelled];

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow().AddDays(-DaysKept);
        var forgotten = await db.ImportRuns.Where(r => r.State == ImportState.Checked && r.CreatedAt < before)
            .ToListAsync(cancellationToken);
        forgotten.ForEach(r => r.Cancel(clock.UtcNow()));
        await db.SaveChangesAsync(cancellationToken);

        var old = db.ImportRuns.Where(r => Over.Contains(r.State) && r.CreatedAt < before).Select(r => r.Id);
        var parts = await db.ImportFileParts.Where(p => old.Contains(p.RunId)).ExecuteDeleteAsync(cancellationToken);
        await db.ImportIssues.Where(i => old.Contains(i.RunId)).ExecuteDeleteAsync(cancellationToken);
        return $"Đã dọn {parts} phần tệp; hủy {forgotten.Count} lần nhập bị bỏ quên.";
    }
}
