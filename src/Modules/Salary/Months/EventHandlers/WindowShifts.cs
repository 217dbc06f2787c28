using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.EventHandlers;

/// <summary>Moves the windows of the month of a changed day.</summary>
internal static class WindowShifts
{
    /// <summary>Gives what has not ended its day by the calendar; how many moved.</summary>
    public static async Task<int> ApplyAsync(SalaryDbContext db, DateOnly changed, WorkingCalendar calendar, DateOnly today,
        CancellationToken cancellationToken)
    {
        var moved = 0;
        // A day off early in a month may end a window of the month before.
        foreach (var month in new[] { PayMonth.Of(changed.AddMonths(-1)), PayMonth.Of(changed) })
        {
            var first = month.First;
            var sheets = await db.PaySheets.Where(s => s.First == first && s.Kind == SheetKind.Main).ToListAsync(cancellationToken);
            moved += sheets.Count(s => s.MoveDue(SheetWindow.DueOn(month, s.Group, calendar), today));
            var districts = await db.DistrictSubmissions.Where(d => d.First == first).ToListAsync(cancellationToken);
            moved += districts.Count(d => d.MoveDue(SheetWindow.DistrictDueOn(month, calendar), today));
            if (await db.SalaryMonths.SingleOrDefaultAsync(m => m.First == first, cancellationToken) is { } known)
            {
                moved += known.MoveConsolidation(SheetWindow.ConsolidationOn(month, calendar), today) ? 1 : 0;
            }
        }

        return moved;
    }
}
