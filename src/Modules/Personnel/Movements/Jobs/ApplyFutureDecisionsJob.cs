using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HoSoCanBo.Personnel.Movements.Jobs;

/// <summary>
/// Takes effect of received transfers and other movements dated today or on a day that was missed. Each in a scope of its own: one bad
/// record stops no other and is tried again on the next run.
/// </summary>
public sealed class ApplyFutureDecisionsJob(
    PersonnelDbContext db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ApplyFutureDecisionsJob> log) : IRecurringJob
{
    public const string Id = "personnel.apply-future-decisions";

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var due = await db.Movements.AsNoTracking()
            .Where(m => (m.State == MovementState.Received || m.State == MovementState.Planned) && m.EffectiveFrom <= today)
            // of two of one day the one recorded later has the last word
            .OrderBy(m => m.EffectiveFrom).ThenBy(m => m.SentAt).ThenBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellationToken);
        var (applied, failed) = (0, 0);
        foreach (var id in due)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                applied += await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ApplyMovement(id), cancellationToken)
                    ? 1 : 0;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failed++;
                log.LogError(exception, "Movement {MovementId} could not take effect.", id);
            }
        }

        return failed == 0 ? $"{applied} quyết định có hiệu lực." : $"{applied} quyết định có hiệu lực, {failed} chưa áp dụng được.";
    }
}
