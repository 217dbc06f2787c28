using System.Linq.Expressions;
using System.Reflection;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Employees.Domain.Profile;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Units.Domain;
using Microsoft.EntityFrameworkCore;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>The day a search is asked for, with the organisation as it stood then.</summary>
internal sealed record SearchDay(DateOnly Day, bool IsToday, UnitTree Units, CatalogueLookup Catalogues);

/// <summary>
/// Checked criteria as a query of people. Conditions on one history inside one group look for a single row that fulfils them all
/// ("a course that was a master's and ended in 2018"); conditions in different groups may be fulfilled by different rows.
/// </summary>
internal sealed class CriteriaQuery(PersonnelDbContext db, ReferenceSnapshot reference, SearchAccess access, SearchDay day)
{
    private static readonly MethodInfo SetOf = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;

    private readonly Conditions conditions = new(db, day);
    private readonly ParameterExpression person = Expression.Parameter(typeof(Employee), "e");

    /// <summary>Those of the people who fulfil the criteria.</summary>
    public IQueryable<Employee> Apply(IQueryable<Employee> people, CheckedCriteria criteria)
    {
        var rows = Among(people, criteria.Asked.WithThoseWhoLeft);
        var always = criteria.Conditions.Where(c => c.Group == Criteria.Always).ToList();
        rows = always.Count == 0 ? rows : rows.Where(Predicate(GroupOf(always, Join.All)));
        var groups = criteria.Conditions.Where(c => c.Group != Criteria.Always).GroupBy(c => c.Group).OrderBy(g => g.Key)
            .Select(g => GroupOf([.. g], criteria.Asked.JoinOf(g.Key)))
            .ToList();
        return groups.Count == 0
            ? rows : rows.Where(Predicate(groups.Aggregate(criteria.Asked.Between == Join.Any ? Expression.OrElse : Expression.AndAlso)));
    }

    /// <summary>One condition as a predicate over the record itself, for counting by columns.</summary>
    public Expression<Func<Employee, bool>> PredicateOf(IReadOnlyList<CheckedCondition> all) => Predicate(GroupOf(all, Join.All));

    private Expression<Func<Employee, bool>> Predicate(Expression body) => Expression.Lambda<Func<Employee, bool>>(body, person);

    /// <summary>Hiện có mặt on the day: today by the present status, otherwise by the post and status that held then.</summary>
    private IQueryable<Employee> Among(IQueryable<Employee> people, bool withThoseWhoLeft)
    {
        var on = day.Day;
        var absent = reference.Catalogues.ChoicesOf(CatalogueLookup.RecordStatuses).Select(s => s.Code).Except(reference.PresentStatuses)
            .ToList();
        if (day.IsToday)
        {
            return withThoseWhoLeft ? people : people.Where(e => !absent.Contains(e.StatusCode));
        }

        if (withThoseWhoLeft)
        {
            return people.Where(e => db.Assignments.Any(a => a.EmployeeId == e.Id && a.EffectiveFrom <= on));
        }

        return people
            .Where(e => db.Assignments.Any(a => a.EmployeeId == e.Id && a.EffectiveFrom <= on
                && (a.EffectiveUntil == null || a.EffectiveUntil >= on)))
            .Where(e => !db.StatusPeriods.Any(p =>
                p.EmployeeId == e.Id && absent.Contains(p.StatusCode) && p.EffectiveFrom <= on
                && (p.EffectiveUntil == null || p.EffectiveUntil >= on)));
    }

    private Expression GroupOf(IReadOnlyList<CheckedCondition> group, Join join)
    {
        if (join == Join.Any)
        {
            return group.Select(c => WithPay([c], PartOf([c]))).Aggregate(Expression.OrElse);
        }

        var parts = group
            .GroupBy(c => IsAboutRows(c) ? c.Field.Table!.Key : $"#{Guid.NewGuid():N}", StringComparer.Ordinal)
            .Select(part => WithPay([.. part], PartOf([.. part])));
        return Conditions.Negated(parts.Aggregate(Expression.AndAlso), join == Join.Without);
    }

    private static bool IsAboutRows(CheckedCondition condition) => condition.Field is { Table: not null, Kind: not SearchKind.Flag };

    private Expression PartOf(IReadOnlyList<CheckedCondition> part)
    {
        var first = part[0];
        if (first.Field is { Table: { } any, Kind: SearchKind.Flag })
        {
            return Conditions.Negated(Exists(any, [], onTheDay: false), Conditions.IsNo(first));
        }

        if (first.Field.Table is { } table)
        {
            return Exists(table, part, onTheDay: false);
        }

        return !day.IsToday && first.Field.HeldIn is { } held && SearchFields.Find(held) is { } then
            ? Exists(then.Table!, [.. part.Select(c => c with { Field = then })], onTheDay: true)
            : conditions.Over(person, first);
    }

    /// <summary>Pay is compared only where the user may see it; elsewhere nothing is known of it (Điều 7.3).</summary>
    private Expression WithPay(IReadOnlyList<CheckedCondition> part, Expression predicate)
    {
        if (!part.Any(c => c.Field.IsPay) || access.Pay.WholeProvince)
        {
            return predicate;
        }

        var covered = db.EmployeesIn(access.Pay).Select(e => e.Id);
        return Expression.AndAlso(
            Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], covered.Expression,
                Expression.Property(person, nameof(Employee.Id))), predicate);
    }

    private MethodCallExpression Exists(SearchTable table, IReadOnlyList<CheckedCondition> part, bool onTheDay)
    {
        var row = Expression.Parameter(table.RowType, "r");
        var rows = (IQueryable)SetOf.MakeGenericMethod(table.RowType).Invoke(db, null)!;
        Expression fits =
            Expression.Equal(Expression.Property(row, nameof(ProfileRow.EmployeeId)), Expression.Property(person, nameof(Employee.Id)));
        fits = table.Only is { } only ? Expression.AndAlso(fits, Conditions.Rebound(only, row)) : fits;
        fits = day.IsToday || table.StartsOn is not { } starts
            ? fits : Expression.AndAlso(fits, Bounded(Expression.Property(row, starts), isStart: true));
        fits = !onTheDay || table.EndsOn is not { } ends
            ? fits : Expression.AndAlso(fits, Bounded(Expression.Property(row, ends), isStart: false));
        fits = part.Aggregate(fits, (all, condition) => Expression.AndAlso(all, conditions.Over(row, condition)));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [table.RowType], rows.Expression,
            Expression.Quote(Expression.Lambda(fits, row)));
    }

    /// <summary>Begun by the day, or not ended before it; what is not dated counts.</summary>
    private BinaryExpression Bounded(Expression date, bool isStart)
    {
        var on = QueryParameter.Of(day.Day);
        var isNullable = date.Type == typeof(DateOnly?);
        var value = isNullable ? Expression.Property(date, "Value") : date;
        var bounded = isStart ? Expression.LessThanOrEqual(value, on) : Expression.GreaterThanOrEqual(value, on);
        return isNullable ? Expression.OrElse(Expression.Equal(date, Expression.Constant(null, date.Type)), bounded) : bounded;
    }
}
