using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Personnel.Contracts;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Deadlines.Jobs;

/// <summary>
/// Starts the clocks that follow from dates in the records, tells units what is due soon, marks what is past its last day as
/// overdue and tells so once, and tells head and Sở Nội vụ what stays undone (Điều 8.4, 10, 11). Every batch is a transaction of
/// its own: a run that is cut off goes on where it stopped, and a second run on the same day finds nothing left.
/// </summary>
public sealed class UpdateObligationsJob(PersonnelDbContext db, IServiceProvider services, TimeProvider clock) : IRecurringJob
{
    public const string Id = "personnel.update-obligations";

    /// <summary>Working days after the last one before head and Sở Nội vụ are told.</summary>
    public const int EscalatedAfterWorkingDays = 5;

    private const int BatchSize = 500;
    private const int MaxLostRaces = 20;

    private int lostRaces;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var derived = await services.GetRequiredService<DerivedObligations>().DeriveAsync(cancellationToken);
        var marked = await InBatchesAsync(
            db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn < today), batch => Mark(batch, today), cancellationToken);
        var soon = today.AddDays(ObligationRows.SoonDays);
        await InBatchesAsync(
            db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn >= today && o.DueOn <= soon && o.SoonToldAt == null),
            TellSoon, cancellationToken);
        var calendar = await services.GetRequiredService<WorkingCalendars>().CurrentAsync(cancellationToken);
        var escalated = await InBatchesAsync(
            db.Obligations.Where(o => o.State == ObligationState.Overdue && o.EscalatedAt == null
                && o.DueOn < LongOverdue(calendar, today)),
            Escalate, cancellationToken);
        return $"{derived} nghĩa vụ mới do đến ngày ghi trong hồ sơ, {marked} nghĩa vụ cập nhật vừa quá hạn, {escalated} báo người đứng đầu.";
    }

    /// <summary>What was due before this day has been overdue for the number of working days.</summary>
    private static DateOnly LongOverdue(WorkingCalendar calendar, DateOnly today)
    {
        var day = today;
        for (var left = EscalatedAfterWorkingDays; left > 0; left--)
        {
            do
            {
                day = day.AddDays(-1);
            }
            while (!calendar.IsWorkingDay(day));
        }

        return day;
    }

    private async Task<int> InBatchesAsync(
        IQueryable<UpdateObligation> rows, Action<List<UpdateObligation>> act, CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            var batch = await rows.OrderBy(o => o.DueOn).ThenBy(o => o.Id).Take(BatchSize).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                return done;
            }

            try
            {
                act(batch);
                await db.SaveChangesAsync(cancellationToken);
                done += batch.Count;
            }
            catch (DbUpdateConcurrencyException) when (++lostRaces <= MaxLostRaces)
            {
                // An officer closed one of them meanwhile: read the batch again.
            }

            db.ChangeTracker.Clear();
        }
    }

    private void Mark(List<UpdateObligation> batch, DateOnly today)
    {
        db.Basis = new ChangeBasis($"Quá hạn cập nhật, rà soát ngày {today:dd/MM/yyyy}");
        foreach (var obligation in batch.Where(o => o.BecomesOverdueOn(today)))
        {
            db.Publish(new ObligationOverdue(
                Guid.CreateVersion7(), clock.GetUtcNow(), obligation.DecisionId, obligation.Id, obligation.EmployeeId, obligation.UnitId,
                UpdateObligation.ArticleOf(obligation.Rule), obligation.DueOn));
        }
    }

    private void TellSoon(List<UpdateObligation> batch)
    {
        db.Basis = new ChangeBasis("Sắp đến hạn cập nhật");
        batch.ForEach(o => o.TellSoon(clock.UtcNow()));
        Tell(batch, ReminderStage.DueSoon);
    }

    private void Escalate(List<UpdateObligation> batch)
    {
        db.Basis = new ChangeBasis("Quá hạn lâu: báo người đứng đầu và Sở Nội vụ");
        batch.ForEach(o => o.EscalatesAt(clock.UtcNow()));
        Tell(batch, ReminderStage.Escalated);
    }

    /// <summary>One notice a unit, not one a record.</summary>
    private void Tell(List<UpdateObligation> batch, ReminderStage stage)
    {
        foreach (var unit in batch.GroupBy(o => o.UnitId))
        {
            db.Publish(new UpdateReminded(
                Guid.CreateVersion7(), clock.GetUtcNow(), null, unit.Key, stage, unit.Count(), null, unit.Min(o => o.DueOn), null));
        }
    }
}
