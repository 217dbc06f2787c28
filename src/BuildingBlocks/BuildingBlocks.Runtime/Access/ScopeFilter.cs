using System.Linq.Expressions;

namespace HoSoCanBo.BuildingBlocks.Runtime.Access;

/// <summary>The one way scopes become queries: units below the roots, and rows that belong to such units.</summary>
public static class ScopeFilter
{
    /// <summary>The units the scope covers.</summary>
    public static IQueryable<TUnit> InScope<TUnit>(this IQueryable<TUnit> units, Scope scope)
        where TUnit : class, IScopeNode
    {
        if (scope.WholeProvince)
        {
            return units;
        }

        var roots = scope.UnitRoots.ToArray();
        var all = units;
        return units.Where(u => all.Any(root => roots.Contains(root.Id) && u.Path.StartsWith(root.Path)));
    }

    /// <summary>The rows whose unit the scope covers, or which are the user's own record.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="scope">Where the permission holds.</param>
    /// <param name="units">The module's units.</param>
    /// <param name="unitOf">The unit a row belongs to.</param>
    /// <param name="employeeOf">The person a row is about; null when own-record scopes do not apply.</param>
    public static IQueryable<TRow> InScope<TRow, TUnit>(
        this IQueryable<TRow> rows,
        Scope scope,
        IQueryable<TUnit> units,
        Expression<Func<TRow, Guid>> unitOf,
        Expression<Func<TRow, Guid>>? employeeOf = null)
        where TUnit : class, IScopeNode
    {
        if (scope.WholeProvince)
        {
            return rows;
        }

        var row = unitOf.Parameters[0];
        var covered = units.InScope(scope).Select(u => u.Id);
        Expression fits = Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], covered.Expression, unitOf.Body);
        if (employeeOf is not null && scope.EmployeeId is { } own)
        {
            Expression<Func<Guid, bool>> isOwn = id => id == own;
            var employee = new ReplaceParameter(employeeOf.Parameters[0], row).Visit(employeeOf.Body);
            fits = Expression.OrElse(fits, new ReplaceParameter(isOwn.Parameters[0], employee).Visit(isOwn.Body));
        }

        return rows.Where(Expression.Lambda<Func<TRow, bool>>(fits, row));
    }

    private sealed class ReplaceParameter(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
