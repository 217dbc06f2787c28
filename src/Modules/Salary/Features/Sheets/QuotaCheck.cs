using HoSoCanBo.Salary.Domain.Estimates;
using HoSoCanBo.Salary.Domain.Months;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Features.Sheets;

/// <summary>Số người trên bảng lương beside the biên chế of the unit itself (L01): a warning, because recruiting is decided elsewhere.</summary>
internal static class QuotaCheck
{
    private static readonly (string Name, string[] Quotas, string[] Kinds)[] Groups =
    [
        ("Cán bộ, công chức", ["BC_HC"], ["CAN_BO", "CONG_CHUC"]),
        ("Cán bộ, công chức cấp xã", ["BC_XA"], ["CAN_BO_XA", "CONG_CHUC_XA"]),
        ("Viên chức", ["BC_SN", "BC_SN_TT"], ["VIEN_CHUC", "VIEN_CHUC_QL"]),
        ("Người làm việc tại hội", ["BC_HOI"], ["NGUOI_LV_HOI"]),
        ("Hợp đồng theo chỉ tiêu", ["HD_68"], ["HD_68", "HD_161"]),
    ];

    /// <summary>Groups of people above their quota; units without a quota are left alone.</summary>
    public static async Task<IReadOnlyList<SheetFinding>> FindAsync(SalaryDbContext db, PaySheet sheet, CancellationToken cancellationToken)
    {
        var path = await db.KnownUnits.Where(u => u.Id == sheet.UnitId).Select(u => u.Path).SingleOrDefaultAsync(cancellationToken);
        if (sheet.Kind != SheetKind.Main || path is null)
        {
            return [];
        }

        var below = db.KnownUnits.Where(u => u.Path.StartsWith(path));
        var parents = await below.ToDictionaryAsync(u => u.Id, u => u.ParentId, cancellationToken);
        var rows = await db.KnownQuotas.AsNoTracking().Where(q => below.Any(u => u.Id == q.UnitId)).ToListAsync(cancellationToken);
        var assigned = new QuotaBook(rows, parents, sheet.Month.Last).Of(sheet.UnitId);
        var people = await db.SheetTotals.Where(t => t.SheetId == sheet.Id && t.Code == SheetTotal.PeopleCode)
            .ToDictionaryAsync(t => t.KindCode, t => t.People, cancellationToken);
        return
        [
            .. Groups.Where(g => g.Quotas.Any(assigned.ContainsKey))
                .Select(g => (g.Name, Assigned: g.Quotas.Sum(q => assigned.GetValueOrDefault(q)), Present: g.Kinds.Sum(k => people.GetValueOrDefault(k))))
                .Where(g => g.Present > g.Assigned)
                .Select(g => SheetRules.WithinQuota.Finds($"{g.Name}: bảng lương có {g.Present} người, biên chế được giao {g.Assigned}.")),
        ];
    }
}
