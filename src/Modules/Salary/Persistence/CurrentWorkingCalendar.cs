using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.People.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// The working calendar: the days beside the code, and what was changed since. Kept in memory as long as the changes are the same.
/// </summary>
internal sealed class CurrentWorkingCalendar
{
    private readonly Lock gate = new();
    private (int Rows, DateTime? ChangedAt, WorkingCalendar Calendar)? cached;

    /// <summary>The calendar as of now.</summary>
    public WorkingCalendar Of(SalaryDbContext db)
    {
        var stamp = db.CalendarDays.GroupBy(_ => 1).Select(g => new { Rows = g.Count(), ChangedAt = (DateTime?)g.Max(r => r.ChangedAt) })
            .SingleOrDefault();
        lock (gate)
        {
            if (cached is { } known && known.Rows == (stamp?.Rows ?? 0) && known.ChangedAt == stamp?.ChangedAt)
            {
                return known.Calendar;
            }
        }

        var calendar = With(db.CalendarDays.AsNoTracking().ToList());
        lock (gate)
        {
            cached = (stamp?.Rows ?? 0, stamp?.ChangedAt, calendar);
        }

        return calendar;
    }

    /// <summary>The calendar beside the code with days that were changed since.</summary>
    public static WorkingCalendar With(IEnumerable<CalendarDay> changed) =>
        WorkingCalendarReader.ReadEmbedded(changed.ToDictionary(d => d.Date, d => d.IsInForce ? d.IsWorkingDay : (bool?)null));
}

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.ToTable("CalendarDays");
        builder.HasKey(d => d.Date);
    }
}
