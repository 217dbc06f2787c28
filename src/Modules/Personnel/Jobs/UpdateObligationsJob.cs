using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Domain.Deadlines;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Jobs;

/// <summary>
/// Marks what is past its last day as overdue and tells so once (Điều 10, 11). Every batch is a transaction of its own: a run that
/// is cut off goes on where it stopped, and a second run on the same day finds nothing left.
/// </summary>
public sealed class UpdateObligationsJob(PersonnelDbContext db, TimeProvider clock) : IRecurringJob
{
    /// <summary>Its id.</summary>
    public const string Id = "personnel.update-obligations";

    private const int BatchSize = 500;
    private const int MaxLostRaces = 20;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var (marked, lostRaces) = (0, 0);
        while (true)
        {
            var batch = await db.Obligations
                .Where(o => o.State == ObligationState.Open && o.DueOn < today)
                .OrderBy(o => o.DueOn).ThenBy(o => o.Id)
                .Take(BatchSize)
                .ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return $"{marked} nghĩa vụ cập nhật vừa quá hạn.";
            }

            try
            {
                await MarkAsync(batch, today, cancellationToken);
                marked += batch.Count;
            }
            catch (DbUpdateConcurrencyException) when (++lostRaces <= MaxLostRaces)
            {
                // An officer closed one of them meanwhile: read the batch again.
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task MarkAsync(List<UpdateObligation> batch, DateOnly today, CancellationToken cancellationToken)
    {
        db.Basis = new ChangeBasis($"Quá hạn cập nhật, rà soát ngày {today:dd/MM/yyyy}");
        foreach (var obligation in batch.Where(o => o.BecomesOverdueOn(today)))
        {
            db.Publish(new ObligationOverdue(
                Guid.CreateVersion7(), clock.GetUtcNow(), obligation.DecisionId, obligation.Id, obligation.EmployeeId, obligation.UnitId,
                UpdateObligation.ArticleOf(obligation.Rule), obligation.DueOn));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
