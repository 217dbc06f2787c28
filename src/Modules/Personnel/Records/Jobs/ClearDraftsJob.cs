using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Records.Jobs;

/// <summary>Forgets drafts nobody came back to.</summary>
public sealed class ClearDraftsJob(PersonnelDbContext db, TimeProvider clock) : IRecurringJob
{
    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var before = clock.UtcNow().AddDays(-ProfileDraft.KeptDays);
        var forgotten = await db.ProfileDrafts.Where(d => d.SavedAt < before).ExecuteDeleteAsync(cancellationToken);
        return $"Đã bỏ {forgotten} bản nháp cũ.";
    }
}
