using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using HoSoCanBo.Personnel.Deadlines.Features.Obligations;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Overview;

/// <summary>Xu hướng: what came, what went and what was late in each of the last twelve months, as a chart with its table.</summary>
internal sealed class MovementTrend(PersonnelDbContext db, TimeProvider clock) : IDashboardSection
{
    private const int MonthsShown = 12;

    public DashboardPlace Place => DashboardPlace.Main;

    public int Order => 50;

    public string Title => "12 tháng qua";

    public IReadOnlyList<string> Permissions { get; } = [PersonnelPermissions.Search, PersonnelPermissions.Monitor];

    public string View => "/Features/Overview/_Trend.cshtml";

    public async Task<object?> LoadAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var today = clock.TodayInVietnam();
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - MonthsShown);
        var scope = user.ScopeOf(PersonnelPermissions.Search).Or(user.ScopeOf(PersonnelPermissions.Monitor));
        var moved = await db.MovementsTouching(scope).AsNoTracking()
            .Where(m => m.State == MovementState.Applied && m.EffectiveFrom >= first && m.EffectiveFrom <= today)
            .GroupBy(m => new { m.EffectiveFrom.Year, m.EffectiveFrom.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Count = g.Count() }).ToListAsync(cancellationToken);
        var due = await db.ObligationsOf(user).AsNoTracking()
            .Where(o => o.DueOn >= first && o.DueOn <= today)
            .GroupBy(o =>
                new { o.DueOn.Year, o.DueOn.Month, IsLate = o.State == ObligationState.Overdue || o.State == ObligationState.DoneLate
                    || (o.State == ObligationState.Open && o.DueOn < today) })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.IsLate, Count = g.Count() }).ToListAsync(cancellationToken);
        Month[] months =
        [
            .. Enumerable.Range(0, MonthsShown).Select(first.AddMonths).Select(m => new Month(
                m,
                moved.Where(x => x.Year == m.Year && x.Month == m.Month).Sum(x => x.Count),
                due.Where(x => x.Year == m.Year && x.Month == m.Month && !x.IsLate).Sum(x => x.Count),
                due.Where(x => x.Year == m.Year && x.Month == m.Month && x.IsLate).Sum(x => x.Count))),
        ];
        return months.Any(m => m.Moved + m.OnTime + m.Late > 0) ? months : null;
    }

    internal sealed record Month(DateOnly First, int Moved, int OnTime, int Late);
}
