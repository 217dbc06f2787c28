using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Reference.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Personnel.Persistence;

/// <summary>
/// The working calendar of the holiday table, kept in memory: it is asked for with every decision and changes a few times a
/// year. A change made on another host counts after <see cref="KeptFor"/>.
/// </summary>
internal sealed class WorkingCalendars(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private Kept? kept;

    /// <summary>The calendar in force.</summary>
    public async ValueTask<WorkingCalendar> CurrentAsync(CancellationToken cancellationToken)
    {
        if (kept is { } last && clock.UtcNow() - last.LoadedAt < KeptFor)
        {
            return last.Calendar;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PersonnelDbContext>();
        var calendar = WorkingCalendar.From(await db.Holidays.AsNoTracking().ToListAsync(cancellationToken));
        kept = new Kept(calendar, clock.UtcNow());
        return calendar;
    }

    /// <summary>The table has changed: it is read again with the next question.</summary>
    public void Forget() => kept = null;

    private sealed record Kept(WorkingCalendar Calendar, DateTime LoadedAt);
}
