using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Jobs;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.SharedRecords.People;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.SharedRecords.Copies;

/// <summary>Lets decisions dated today, or on a day the job missed, take effect in a module's copies of people.</summary>
public sealed class RefreshPeopleJob<TContext, TPerson>(TContext db, TimeProvider clock) : IRecurringJob
    where TContext : ModuleDbContext
    where TPerson : KnownPerson
{
    private const int BatchSize = 200;

    /// <inheritdoc />
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var refreshed = 0;
        while (await DueAsync(today, cancellationToken) is { Count: > 0 } people)
        {
            people.ForEach(person => person.Refresh(today));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            refreshed += people.Count;
        }

        return $"Đã áp dụng cho {refreshed} người.";
    }

    private Task<List<TPerson>> DueAsync(DateOnly today, CancellationToken cancellationToken) =>
        db.Set<TPerson>()
            .Where(p => p.NextChangeOn <= today)
            .OrderBy(p => p.NextChangeOn).ThenBy(p => p.Id)
            .Take(BatchSize)
            .Include(p => p.Memberships).Include(p => p.Statuses).AsSplitQuery()
            .ToListAsync(cancellationToken);
}
