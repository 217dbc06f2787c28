using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Months.Features.Sheets;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Persistence;

/// <summary>
/// When the units of a huyện are reorganised in the middle of a month, the sheets that are not consolidated yet are gathered where
/// the month's next ones will be: nobody would send those of a huyện that ended (Điều 15.2).
/// </summary>
internal static class SheetGathering
{
    private static readonly SheetState[] OnTheWay = [SheetState.Open, SheetState.Returned, SheetState.Submitted];

    /// <summary>Lets them follow; saved by the caller together with the unit.</summary>
    public static async Task FollowAsync(SalaryDbContext db, CancellationToken cancellationToken)
    {
        var sheets = await db.PaySheets.Where(s => s.Group == SheetGroup.DistrictUnit && OnTheWay.Contains(s.State))
            .ToListAsync(cancellationToken);
        if (sheets.Count == 0)
        {
            return;
        }

        var units = SheetUnits.Of(await db.KnownUnits.ToListAsync(cancellationToken)); // tracked: with the change that is not saved yet
        foreach (var month in sheets.GroupBy(s => s.First))
        {
            var moved = month.Where(s => units.Find(s.UnitId) is { } unit && s.GatherAt(units.GathererOf(unit))).ToList();
            if (moved.Count > 0)
            {
                await OpenSubmissionsAsync(db, month.Key, [.. moved.Select(s => s.GathererId!.Value).Distinct()], cancellationToken);
            }
        }
    }

    private static async Task OpenSubmissionsAsync(
        SalaryDbContext db, DateOnly first, Guid[] gatherers, CancellationToken cancellationToken)
    {
        await db.DistrictSubmissions.Where(d => d.First == first).LoadAsync(cancellationToken);
        var known = db.DistrictSubmissions.Local.Where(d => d.First == first).ToList();
        foreach (var unitId in gatherers.Except(known.Select(d => d.UnitId)).ToList())
        {
            db.DistrictSubmissions.Add(new DistrictSubmission(Pay.PayMonth.Of(first), unitId, known.Max(d => d.DueOn)));
        }
    }
}
