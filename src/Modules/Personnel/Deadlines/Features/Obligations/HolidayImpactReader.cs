using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Holidays;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Finds what moves; of deadlines only those still to come.</summary>
internal sealed class HolidayImpactReader(PersonnelDbContext db) : IHolidayImpact
{
    private const int MostShown = 20;

    // A limit of 30 days that ends on a long holiday may end some days after it.
    private const int LongestLimit = 60;

    private static readonly (int Day, string What)[] Windows =
    [
        (10, "Sở, ban, ngành nộp bảng lương (Điều 15.1)"), (15, "Đơn vị thuộc huyện nộp cho huyện (Điều 15.2)"),
        (20, "Huyện gửi Sở Tài chính (Điều 15.2)"), (25, "Sở Tài chính tổng hợp (Điều 15.3)"),
    ];

    // The open obligations whose last day may move because of a day.
    private Task<List<UpdateObligation>> CandidatesAsync(DateOnly date, DateOnly today, CancellationToken cancellationToken)
    {
        var earliest = date.AddDays(-LongestLimit);
        return db.Obligations.Where(o => o.State == ObligationState.Open && o.DueOn >= today && o.FirstDueOn == null
            && o.StartsOn >= earliest && o.StartsOn <= date)
            .ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<HolidayImpact> ReadAsync(DateOnly date, WorkingCalendar before, WorkingCalendar after, DateOnly today,
        CancellationToken cancellationToken)
    {
        var shifts = (await CandidatesAsync(date, today, cancellationToken))
            .Select(o => (Obligation: o, After: after.DueAfterCalendarDays(o.StartsOn, UpdateObligation.DaysOf(o.Rule))))
            .Where(s => s.After != s.Obligation.DueOn && s.After >= today).OrderBy(s => s.Obligation.DueOn).ThenBy(s => s.Obligation.Id)
            .ToList();
        var shown = shifts.Take(MostShown).ToList();
        var ids = shown.Select(s => s.Obligation.UnitId).Distinct().ToArray();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return new HolidayImpact(
            [.. Windows.Select(w => (w.What, Day: new DateOnly(date.Year, date.Month, w.Day)))
                .Select(w => new WindowShift(w.What, before.FirstWorkingDayFrom(w.Day), after.FirstWorkingDayFrom(w.Day)))],
            shifts.Count,
            [.. shown.Select(s => new ObligationShift(
                units.GetValueOrDefault(s.Obligation.UnitId, ""), UpdateObligation.ArticleOf(s.Obligation.Rule), s.Obligation.DueOn,
                s.After))]);
    }

    /// <inheritdoc/>
    public async Task<int> FollowAsync(DateOnly date, WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken) =>
        (await CandidatesAsync(date, today, cancellationToken)).Count(o => o.FollowCalendar(calendar, today));
}
