using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Work;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using HoSoCanBo.SharedRecords.Copies;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>
/// Opens a month for the whole province: one transaction for each unit. A unit that has its sheet is left alone, so a run that was
/// cut off goes on where it stopped, and a second run finds nothing to do.
/// </summary>
internal sealed class MonthOpener(SalaryDbContext db, SheetWriter writer, WorkingCalendar calendar, TimeProvider clock)
{
    /// <summary>Begins the month: from then on it is known, and the opening can be taken up again. Twice does nothing.</summary>
    public async Task<SalaryMonth> BeginAsync(PayMonth month, CancellationToken cancellationToken)
    {
        if (await db.SalaryMonths.SingleOrDefaultAsync(m => m.First == month.First, cancellationToken) is { } known)
        {
            return known;
        }

        var begun = db.SalaryMonths.Add(new SalaryMonth(month, SheetWindow.ConsolidationOn(month, calendar), clock.UtcNow())).Entity;
        db.Basis = BasisOf(month);
        await db.SaveChangesAsync(cancellationToken);
        return begun;
    }

    /// <summary>Opens what is not open yet; how many sheets that were.</summary>
    public async Task<int> OpenAsync(PayMonth month, WorkProgress? progress, CancellationToken cancellationToken)
    {
        var begun = await BeginAsync(month, cancellationToken);
        if (begun.IsLocked)
        {
            return 0;
        }

        var units = await SheetUnits.ReadAsync(db, cancellationToken);
        var first = month.First;
        var open = (await db.PaySheets.Where(s => s.First == first && s.Kind == SheetKind.Main).Select(s => s.UnitId)
            .ToListAsync(cancellationToken)).ToHashSet();
        var waiting = units.All.Where(u => SheetUnits.GroupOf(u) is not null && !open.Contains(u.Id)).ToList();
        db.Basis = BasisOf(month);
        progress?.Begin("Mở bảng lương từng đơn vị", waiting.Count);
        var opened = 0;
        foreach (var (number, unit) in waiting.Index())
        {
            opened += await OpenUnitAsync(month, unit, units, cancellationToken) ? 1 : 0;
            progress?.Report(number + 1);
        }

        await LostRace.SaveUntilWonAsync(db, async () =>
            (await db.SalaryMonths.SingleAsync(m => m.First == first, cancellationToken)).Opened(), cancellationToken);
        return opened;
    }

    /// <summary>A recalculation of somebody's pay may open the sheet at the same moment: then there is nothing left to do.</summary>
    private async Task<bool> OpenUnitAsync(PayMonth month, KnownUnit unit, SheetUnits units, CancellationToken cancellationToken)
    {
        var (first, isOpened) = (month.First, false);
        await LostRace.SaveUntilWonAsync(db, OpenUnlessThereAsync, cancellationToken);
        return isOpened;

        async Task OpenUnlessThereAsync() => isOpened =
            !await db.PaySheets.AnyAsync(s => s.First == first && s.UnitId == unit.Id && s.Kind == SheetKind.Main, cancellationToken)
            && await writer.OpenAsync(month, unit, units, cancellationToken) is not null;
    }

    private static ChangeBasis BasisOf(PayMonth month) =>
        new($"Mở bảng lương tháng {month.ToVietnamese()} (Điều 15 Quy chế 80/QĐ-UBND-HC)");
}
