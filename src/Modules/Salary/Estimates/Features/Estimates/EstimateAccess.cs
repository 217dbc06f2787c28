using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Salary.Estimates.Domain;
using HoSoCanBo.Salary.Persistence;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Which parts of an estimate a user may see and change.</summary>
internal static class EstimateAccess
{
    /// <summary>Sở Tài chính and whoever may look at sheets of units; somebody who sees only the own record sees no part.</summary>
    public static IQueryable<BudgetPart> VisibleTo(this IQueryable<BudgetPart> parts, CurrentUser user, SalaryDbContext db) =>
        parts.InScope(user.ScopeOfAny(SalaryPermissions.ToView), db.KnownUnits, p => p.UnitId);

    /// <summary>The parts the user plans and sends.</summary>
    public static IQueryable<BudgetPart> FilledBy(this IQueryable<BudgetPart> parts, CurrentUser user, SalaryDbContext db) =>
        parts.InScope(user.ScopeOfAny(SalaryPermissions.ToFill), db.KnownUnits, p => p.UnitId);

    /// <summary>Whether the user sums the province up.</summary>
    public static bool SumsEstimates(this CurrentUser user) => user.ScopeOf(SalaryPermissions.Report).WholeProvince;
}
