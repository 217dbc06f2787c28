using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.People.Domain.Quotas;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Findings;

/// <summary>
/// Số người có mặt beside the biên chế of the unit itself (L01), quota by quota as Personnel counts them: a warning, because
/// recruiting is decided elsewhere.
/// </summary>
internal static class QuotaCheck
{
    /// <summary>Quotas with more people than were given; units without a quota are left alone.</summary>
    public static async Task<IReadOnlyList<SheetFinding>> FindAsync(SalaryDbContext db, PaySheet sheet, CancellationToken cancellationToken)
    {
        var path = await db.KnownUnits.Where(u => u.Id == sheet.UnitId).Select(u => u.Path).SingleOrDefaultAsync(cancellationToken);
        if (sheet.Kind != SheetKind.Main || path is null)
        {
            return [];
        }

        var day = sheet.Month.Last;
        var below = db.KnownUnits.Where(u => u.Path.StartsWith(path));
        var parents = await below.ToDictionaryAsync(u => u.Id, u => u.ParentId, cancellationToken);
        var rows = await db.KnownQuotas.AsNoTracking().Where(q => below.Any(u => u.Id == q.UnitId)).ToListAsync(cancellationToken);
        var assigned = new QuotaTotals(rows, parents, day).Of(sheet.UnitId);
        if (assigned.Count == 0)
        {
            return [];
        }

        var present = await new PresentReader(db).OnAsync(day, [sheet.UnitId], cancellationToken);
        return
        [
            .. QuotaKinds.Codes.Where(assigned.ContainsKey)
                .Select(code =>
                    (Code: code, Assigned: assigned[code],
                        Present: present.Where(p => QuotaKinds.Of(p.QuotaKindCode, p.KindCode, assigned) == code).Sum(p => p.People)))
                .Where(q => q.Present > q.Assigned)
                .Select(q =>
                    SheetRules.WithinQuota.Finds($"{QuotaKinds.NameOf(q.Code)}: ngày {day:dd/MM/yyyy} có {q.Present} người, biên chế được giao {q.Assigned}.")),
        ];
    }
}
