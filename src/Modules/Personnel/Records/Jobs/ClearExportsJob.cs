using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Jobs;

/// <summary>Forgets the files of old background exports: they hold whole lists and are fetched within days. The runs stay.</summary>
public sealed class ClearExportsJob(PersonnelDbContext db, TimeProvider clock) : IRecurringJob
{
    public const string Id = "personnel.clear-exports";

    /// <summary>Days a file is kept.</summary>
    internal const int DaysKept = 7;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow().AddDays(-DaysKept);
        var old = db.ExportRuns.Where(r => r.FinishedAt != null && r.FinishedAt < before).Select(r => r.Id);
        var parts = await db.ExportFileParts.Where(p => old.Contains(p.RunId)).ExecuteDeleteAsync(cancellationToken);
        return $"Đã xóa {parts} phần tệp kết xuất cũ.";
    }
}
