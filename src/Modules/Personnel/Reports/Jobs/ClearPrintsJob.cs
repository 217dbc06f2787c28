using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Jobs;

/// <summary>Forgets the files of old print runs: they hold whole records and are fetched within days. The runs stay.</summary>
public sealed class ClearPrintsJob(PersonnelDbContext db, TimeProvider clock) : IRecurringJob
{
    public const string Id = "personnel.clear-prints";

    /// <summary>Days a file is kept.</summary>
    internal const int DaysKept = 7;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow().AddDays(-DaysKept);
        var old = db.PrintRuns.Where(r => r.FinishedAt != null && r.FinishedAt < before).Select(r => r.Id);
        var parts = await db.PrintFileParts.Where(p => old.Contains(p.RunId)).ExecuteDeleteAsync(cancellationToken);
        await db.PrintRunPeople.Where(p => old.Contains(p.RunId)).ExecuteDeleteAsync(cancellationToken);
        return $"Đã xóa {parts} phần tệp in cũ.";
    }
}
