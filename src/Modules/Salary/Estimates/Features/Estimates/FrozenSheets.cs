using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>The frozen month an estimate is made of (Điều 15.4).</summary>
internal static class FrozenSheets
{
    private const int MonthsBack = 12;

    /// <summary>The month asked for, or the newest frozen one; null when there is none at all.</summary>
    /// <exception cref="RuleViolationException">The month asked for is not frozen.</exception>
    public static async Task<SalaryMonth?> FindMonthAsync(this SalaryDbContext db, string? wanted, CancellationToken cancellationToken)
    {
        var first = wanted is null ? (DateOnly?)null : PayMonth.Parse(wanted).First;
        var month = await db.SalaryMonths.AsNoTracking()
            .Where(m => m.State == MonthState.Locked || m.State == MonthState.Consolidated)
            .Where(m => first == null || m.First == first)
            .OrderByDescending(m => m.First).FirstOrDefaultAsync(cancellationToken);
        return month is not null || first is null
            ? month
            : throw new RuleViolationException(
                "salary.month-not-frozen", $"Tháng {PayMonth.Of(first.Value).ToVietnamese()} chưa tổng hợp: chỉ dùng số liệu tháng đã tổng hợp hoặc khóa (Điều 15.4).");
    }

    /// <summary>The frozen sheets of a month. A unit whose sheet of it is not frozen is represented by its last frozen one.</summary>
    public static async Task<List<PaySheet>> FrozenSheetsAsync(this SalaryDbContext db, DateOnly first, CancellationToken cancellationToken)
    {
        var oldest = first.AddMonths(-MonthsBack);
        var sheets = await db.PaySheets.AsNoTracking()
            .Where(s => s.Kind == SheetKind.Main && s.First <= first && s.First >= oldest
                && (s.State == SheetState.Locked || s.State == SheetState.Consolidated))
            .ToListAsync(cancellationToken);
        return [.. sheets.GroupBy(s => (s.UnitId, s.FundingSource)).Select(g => g.MaxBy(s => s.First)!)];
    }
}
