using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Planned;
using HoSoCanBo.Personnel.Records.Features.Editing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Personnel.Records.Jobs;

/// <summary>
/// Puts changes of records in force whose decision takes effect today or on a day that was missed. Each in a scope of its own: one bad
/// record stops no other and is tried again on the next run.
/// </summary>
public sealed class ApplyPlannedChangesJob(
    PersonnelDbContext db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ApplyPlannedChangesJob> log) : IRecurringJob
{
    public const string Id = "personnel.apply-planned-changes";

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var due = await db.PlannedChanges.AsNoTracking()
            .Where(p => p.State == PlannedState.Waiting && p.EffectiveFrom <= today)
            .OrderBy(p => p.EffectiveFrom).ThenBy(p => p.Id)
            .Select(p => p.Id)
            .ToListAsync(cancellationToken);
        var applied = 0;
        foreach (var id in due)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                applied += await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ApplyPlannedChange(id), cancellationToken)
                    ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Planned change {PlannedChangeId} could not take effect.", id);
            }
        }

        return applied == due.Count ? $"{applied} thay đổi hồ sơ có hiệu lực."
            : $"{applied} thay đổi hồ sơ có hiệu lực, {due.Count - applied} chưa áp dụng được.";
    }
}
