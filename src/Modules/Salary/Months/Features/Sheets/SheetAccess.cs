using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.Salary.Months.Domain;
using HoSoCanBo.Salary.Pay;
using HoSoCanBo.Salary.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Which sheets a user may see, fill in, return.</summary>
internal static class SheetAccess
{
    /// <summary>The sheets the user may look at. Somebody who sees only the own record sees no sheet.</summary>
    public static IQueryable<PaySheet> VisibleTo(this IQueryable<PaySheet> sheets, CurrentUser user, SalaryDbContext db) =>
        sheets.InScope(user.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits, s => s.UnitId);

    /// <summary>The sheets the user may fill in and send.</summary>
    public static IQueryable<PaySheet> FilledBy(this IQueryable<PaySheet> sheets, CurrentUser user, SalaryDbContext db) =>
        sheets.InScope(user.ScopeOfAny(SalaryPermissions.ToFill), db.KnownUnits, s => s.UnitId);

    /// <summary>What the user's huyện sends.</summary>
    public static IQueryable<DistrictSubmission> FilledBy(
        this IQueryable<DistrictSubmission> submissions, CurrentUser user, SalaryDbContext db) =>
        submissions.InScope(user.ScopeOfAny(SalaryPermissions.ToFill), db.KnownUnits, d => d.UnitId);

    /// <summary>What the user may look at.</summary>
    public static IQueryable<DistrictSubmission> VisibleTo(
        this IQueryable<DistrictSubmission> submissions, CurrentUser user, SalaryDbContext db) =>
        submissions.InScope(user.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits, d => d.UnitId);

    /// <summary>The sheets the user may return or let be late: see <see cref="MayReturnAsync"/>.</summary>
    public static IQueryable<PaySheet> ReturnableBy(this IQueryable<PaySheet> sheets, CurrentUser user, SalaryDbContext db)
    {
        if (user.ScopeOf(SalaryPermissions.Report).WholeProvince)
        {
            return sheets;
        }

        var gatherers = db.KnownUnits.InScope(user.ScopeOfAny(SalaryPermissions.ToFill)).Select(u => u.Id);
        return sheets.Where(s => s.GathererId != null && gatherers.Contains(s.GathererId.Value));
    }

    /// <summary>Sở Tài chính returns every sheet; a huyện those it gathers.</summary>
    public static async Task<bool> MayReturnAsync(
        this SalaryDbContext db, CurrentUser user, PaySheet sheet, CancellationToken cancellationToken)
    {
        if (user.ScopeOf(SalaryPermissions.Report).WholeProvince)
        {
            return true;
        }

        var scope = user.ScopeOfAny(SalaryPermissions.ToFill);
        return sheet.GathererId is { } gatherer && await db.KnownUnits.InScope(scope).AnyAsync(u => u.Id == gatherer, cancellationToken);
    }

    /// <summary>The month an address names; an address that names none leads nowhere.</summary>
    /// <exception cref="NotFoundException">Not a month.</exception>
    public static DateOnly FirstOfMonth(string? month) => (PayMonth.TryParse(month) ?? throw new NotFoundException()).First;

    /// <summary>The act of a user now.</summary>
    public static Act ActNow(this RequestContext request) =>
        new(request.User.DisplayName, request.User.Id, BuildingBlocks.VietnamTime.UtcNow(request.Clock),
            BuildingBlocks.VietnamTime.TodayInVietnam(request.Clock));

    /// <summary>Refuses when the month of a sheet is locked.</summary>
    public static async Task RefuseLockedMonthAsync(this SalaryDbContext db, DateOnly first, CancellationToken cancellationToken) =>
        (await db.SalaryMonths.RequireAsync(m => m.First == first, cancellationToken)).RefuseLocked();
}
