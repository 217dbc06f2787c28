using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>What is not in the tables of a month: sheets not sent, not taken in, or held at a huyện that has not sent itself.</summary>
internal static class MonthGaps
{
    /// <summary>Whether a sheet is in the tables. One the huyện took in counts once the huyện itself has sent.</summary>
    public static bool IsTakenIn(PaySheet sheet, IReadOnlyCollection<DistrictSubmission> districts) =>
        sheet.State is SheetState.Consolidated or SheetState.Locked
        && (sheet.GathererId is not { } gatherer
            || districts.Any(d => d.UnitId == gatherer && d.State is SheetState.Consolidated or SheetState.Locked));

    /// <summary>The sheets that have to come in and are not in the tables, with their units and huyện, by code.</summary>
    public static async Task<IReadOnlyList<MonthGap>> ReadAsync(SalaryDbContext db, DateOnly first, CancellationToken cancellationToken)
    {
        var sheets = await db.PaySheets.AsNoTracking().Where(s => s.First == first).ToListAsync(cancellationToken);
        var districts = await db.DistrictSubmissions.AsNoTracking().Where(d => d.First == first).ToListAsync(cancellationToken);
        var missing = sheets.Where(s => s.IsNeeded && !IsTakenIn(s, districts)).ToList();
        var ids = missing.Select(s => s.UnitId).Concat(missing.Select(s => s.GathererId).OfType<Guid>()).Distinct().ToArray();
        var units = await db.KnownUnits.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        return
        [
            .. missing
                .Select(s =>
                    new MonthGap(s, units[s.UnitId].Code, units[s.UnitId].Name, s.GathererId is { } gatherer ? units[gatherer].Name : null,
                        StateOf(s)))
                .OrderBy(g => g.DistrictName is null ? "" : g.DistrictName, StringComparer.Ordinal)
                .ThenBy(g => g.UnitCode, StringComparer.Ordinal),
        ];
    }

    private static string StateOf(PaySheet sheet) => sheet.State switch
    {
        SheetState.Submitted => sheet.GathererId is null ? "Đã nộp, chưa tổng hợp" : "Đã nộp, huyện chưa gửi",
        SheetState.Consolidated => "Huyện chưa gửi Sở Tài chính",
        SheetState.Returned => "Bị trả lại, chưa nộp lại",
        _ => "Chưa nộp",
    };
}

/// <summary>A sheet the month lacks.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="UnitCode">Code of its unit.</param>
/// <param name="UnitName">Its unit.</param>
/// <param name="DistrictName">The huyện that gathers it; null: it goes to Sở Tài chính.</param>
/// <param name="State">Where it is, in words.</param>
internal sealed record MonthGap(PaySheet Sheet, string UnitCode, string UnitName, string? DistrictName, string State);
