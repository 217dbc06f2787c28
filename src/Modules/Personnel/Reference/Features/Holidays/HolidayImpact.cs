using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>What moves when a day of the calendar changes.</summary>
/// <param name="Windows">Windows of Điều 15 in the month of the day.</param>
/// <param name="Obligations">How many updates of records get another last day.</param>
/// <param name="Shown">Some of them, by last day.</param>
internal sealed record HolidayImpact(IReadOnlyList<WindowShift> Windows, int Obligations, IReadOnlyList<ObligationShift> Shown)
{
    /// <summary>Whether nothing moves.</summary>
    public bool IsNone => Obligations == 0 && Windows.All(w => w.Before == w.After);
}

/// <summary>The last day of a window of Điều 15.</summary>
internal sealed record WindowShift(string What, DateOnly Before, DateOnly After);

/// <summary>An update whose last day moves.</summary>
internal sealed record ObligationShift(string UnitName, string Article, DateOnly Before, DateOnly After);

/// <summary>Finds what moves; of deadlines only those still to come.</summary>
internal sealed class HolidayImpactReader(PersonnelDbContext db)
{
    private const int MostShown = 20;

    // A limit of 30 days that ends on a long holiday may end some days after it.
    private const int LongestLimit = 60;

    private static readonly (int Day, string What)[] Windows =
    [
        (10, "Sở, ban, ngành nộp bảng lương (Điều 15.1)"), (15, "Đơn vị thuộc huyện nộp cho huyện (Điều 15.2)"),
        (20, "Huyện gửi Sở Tài chính (Điều 15.2)"), (25, "Sở Tài chính tổng hợp (Điều 15.3)"),
    ];

    /// <summary>The open obligations whose last day may move because of a day.</summary>
    public Task<List<UpdateObligation>> CandidatesAsync(DateOnly date, DateOnly today, CancellationToken cancellationToken)
    {
        var earliest = date.AddDays(-LongestLimit);
        return db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn >= today && o.FirstDueOn == null && o.StartsOn >= earliest && o.StartsOn <= date)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What moves between two calendars.</summary>
    public async Task<HolidayImpact> ReadAsync(DateOnly date, WorkingCalendar before, WorkingCalendar after, DateOnly today, CancellationToken cancellationToken)
    {
        var shifts = (await CandidatesAsync(date, today, cancellationToken))
            .Select(o => (Obligation: o, After: after.DueAfterCalendarDays(o.StartsOn, UpdateObligation.DaysOf(o.Rule))))
            .Where(s => s.After != s.Obligation.DueOn && s.After >= today).OrderBy(s => s.Obligation.DueOn).ThenBy(s => s.Obligation.Id).ToList();
        var shown = shifts.Take(MostShown).ToList();
        var ids = shown.Select(s => s.Obligation.UnitId).Distinct().ToArray();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return new HolidayImpact(
            [.. Windows.Select(w => (w.What, Day: new DateOnly(date.Year, date.Month, w.Day))).Select(w => new WindowShift(w.What, before.FirstWorkingDayFrom(w.Day), after.FirstWorkingDayFrom(w.Day)))],
            shifts.Count,
            [.. shown.Select(s => new ObligationShift(
                units.GetValueOrDefault(s.Obligation.UnitId, ""), UpdateObligation.ArticleOf(s.Obligation.Rule), s.Obligation.DueOn, s.After))]);
    }
}
