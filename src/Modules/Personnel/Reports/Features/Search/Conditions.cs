using System.Linq.Expressions;
using System.Reflection;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Units.Domain;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>
/// One checked condition as a predicate over its owner (a person, or a row of a history). Every predicate is true or false, never
/// unknown, so that it may be negated; values are parameters, so that the database plans a shape of query once.
/// </summary>
internal sealed class Conditions(PersonnelDbContext db, SearchDay day)
{
    private const int MostWords = 6;

    private static readonly MethodInfo TextContains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo TextStartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo Concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;

    /// <summary>The predicate, over the parameter given.</summary>
    public Expression Over(ParameterExpression owner, CheckedCondition condition)
    {
        var field = condition.Field;
        if (field.Kind == SearchKind.Flag)
        {
            var holds = field.Holds!(new FlagContext(day.Day, day.Catalogues));
            return Negated(Rebound(holds, owner), IsNo(condition));
        }

        var value = Rebound(field.Value!, owner);
        return condition.Operator switch
        {
            var o when o == SearchOperator.Empty => Not(Filled(value)),
            var o when o == SearchOperator.Filled => Filled(value),
            var o when o == SearchOperator.IsNot || o == SearchOperator.NotBelow || o == SearchOperator.Lacks =>
                Not(Compared(condition, value)),
            _ => Compared(condition, value),
        };
    }

    /// <summary>Whether a flag is asked to be false.</summary>
    public static bool IsNo(CheckedCondition condition) => condition.Values.All(v => v as string == SearchField.No);

    /// <summary>The body of a lambda over another parameter.</summary>
    public static Expression Rebound(LambdaExpression lambda, Expression owner) =>
        new Rebinding(lambda.Parameters[0], owner).Visit(lambda.Body);

    /// <summary>The opposite, when it is asked for.</summary>
    public static Expression Negated(Expression predicate, bool isNegated) => isNegated ? Not(predicate) : predicate;

    private static UnaryExpression Not(Expression predicate) => Expression.Not(predicate);

    private Expression Compared(CheckedCondition condition, Expression value) => condition.Field.Kind switch
    {
        SearchKind.Name => Named(value, (string)condition.Values[0]!),
        SearchKind.Text => Present(value, v => Worded(condition.Operator, v, (string)condition.Values[0]!)),
        SearchKind.Choice => Present(value, v => OneOf(v, StoredCodes(condition))),
        SearchKind.Day when condition.Operator == SearchOperator.InMonth => Present(
            value, v => OneOf(Expression.Property(v, nameof(DateOnly.Month)), condition.Values)),
        SearchKind.Years => Present(value, v => OfYears(v, condition.Values)),
        SearchKind.Unit =>
            Present(value, v => condition.Operator == SearchOperator.Is ? OneOf(v, condition.Values) : Below(v, condition.Values)),
        SearchKind.UnitTrait => Present(value, v => WithTrait(condition.Field, v, condition.Values)),
        _ => Present(value, v => Within(v, condition.Values.ElementAtOrDefault(0), condition.Values.ElementAtOrDefault(1))),
    };

    private static Expression Filled(Expression value) => value.Type switch
    {
        var t when t == typeof(string) => Expression.AndAlso(IsNotNull(value), Expression.NotEqual(value, Expression.Constant(""))),
        var t when Nullable.GetUnderlyingType(t) is not null => IsNotNull(value),
        _ => Expression.Constant(true),
    };

    private static BinaryExpression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    /// <summary>The comparison, where there is a value at all.</summary>
    private static Expression Present(Expression value, Func<Expression, Expression> compare) => value.Type switch
    {
        var t when t == typeof(string) => Expression.AndAlso(IsNotNull(value), compare(value)),
        var t when Nullable.GetUnderlyingType(t) is not null =>
            Expression.AndAlso(IsNotNull(value), compare(Expression.Property(value, "Value"))),
        _ => compare(value),
    };

    /// <summary>Each word begins a word of the name, in any order, as in the list of people.</summary>
    private static Expression Named(Expression value, string text) => VietnameseText.SearchKey(text).Split(' ').Take(MostWords)
        .Select(word => (Expression)Expression.Call(
            Expression.Call(Concat, Expression.Constant(" "), value), TextContains, QueryParameter.Of(" " + word)))
        .Aggregate(Expression.AndAlso);

    /// <summary>
    /// Neither database compares Vietnamese capitals alike, so the usual ways of writing a word are asked for one by one.
    /// </summary>
    private static Expression Worded(SearchOperator comparison, Expression value, string text)
    {
        var method = comparison == SearchOperator.StartsWith ? TextStartsWith : TextContains;
        return comparison == SearchOperator.Equal
            ? Expression.Equal(value, QueryParameter.Of(text))
            : WrittenForms.Of(text).Select(written => (Expression)Expression.Call(value, method, QueryParameter.Of(written)))
            .Aggregate(Expression.OrElse);
    }

    /// <summary>A value that stands for several codes is asked for by all of them.</summary>
    private static IReadOnlyList<object?> StoredCodes(CheckedCondition condition) => condition.Field.Members is { } members
        ? [.. condition.Values.OfType<string>().SelectMany(v => members[v])]
        : condition.Values;

    private static Expression OneOf(Expression value, IReadOnlyList<object?> values)
    {
        var list = typeof(Conditions)
            .GetMethod(nameof(CapturedList), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(value.Type)
            .Invoke(null, [values]);
        return values.Count == 1
            ? Expression.Equal(value, CapturedValue(values[0]!, value.Type))
            : Expression.Call((Expression)list!, nameof(List<int>.Contains), null, value);
    }

    private static Expression CapturedList<T>(IReadOnlyList<object?> values) => QueryParameter.Of(values.Select(v => (T)v!).ToList());

    private static Expression CapturedValue(object value, Type type) => value switch
    {
        string text => QueryParameter.Of(text),
        int number => QueryParameter.Of(number),
        Guid id => QueryParameter.Of(id),
        DateOnly date => QueryParameter.Of(date),
        _ => Expression.Constant(value, type), // the few values of an enum
    };

    private static BinaryExpression Within(Expression value, object? from, object? until)
    {
        var lower = from is null ? null : Expression.GreaterThanOrEqual(value, CapturedValue(from, value.Type));
        var upper = until is null ? null : Expression.LessThanOrEqual(value, CapturedValue(until, value.Type));
        return lower is null ? upper! : upper is null ? lower : Expression.AndAlso(lower, upper);
    }

    /// <summary>Completed years: at least n when born n years before the day or earlier.</summary>
    private BinaryExpression OfYears(Expression date, IReadOnlyList<object?> values)
    {
        var atLeast = values.ElementAtOrDefault(0) is int least ? day.Day.AddYears(-least) : (DateOnly?)null;
        var atMost = values.ElementAtOrDefault(1) is int most ? day.Day.AddYears(-most - 1).AddDays(1) : (DateOnly?)null;
        return Within(date, atMost, atLeast);
    }

    /// <summary>A unit with everything below it on the day.</summary>
    private Expression Below(Expression unit, IReadOnlyList<object?> tops)
    {
        var inside = tops.Cast<Guid>().SelectMany(id => day.Units.Subtree(id)).Select(u => u.Id).Distinct().ToList();
        if (inside.Count <= 1 || tops.Count > 1 || !day.IsToday)
        {
            return inside.Count == 0 ? Expression.Constant(false) : OneOf(unit, [.. inside.Cast<object?>()]);
        }

        // Most units inside: the few outside are excluded instead, so that the index of the wished order can be read.
        var path = day.Units.Find((Guid)tops[0]!)!.Unit.Path;
        var isMost = inside.Count * 2 >= day.Units.All.Count;
        var listed = isMost ? db.Units.Where(u => !u.Path.StartsWith(path)) : db.Units.Where(u => u.Path.StartsWith(path));
        return Negated(In(listed.Select(u => u.Id), unit), isMost);
    }

    private Expression WithTrait(SearchField field, Expression unit, IReadOnlyList<object?> codes)
    {
        var traitOf = field.Trait!.Compile();
        var ids = day.Units.All.Where(u => codes.Contains(traitOf(u.Unit))).Select(u => u.Id).ToList();
        if (!day.IsToday)
        {
            return ids.Count == 0 ? Expression.Constant(false) : OneOf(unit, [.. ids.Cast<object?>()]);
        }

        var fits = Expression.Lambda<Func<OrganizationUnit, bool>>(OneOf(field.Trait.Body, codes), field.Trait.Parameters[0]);
        return In(db.Units.Where(fits).Select(u => u.Id), unit);
    }

    private static MethodCallExpression In(IQueryable<Guid> ids, Expression id) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(Guid)], ids.Expression, id);

    private sealed class Rebinding(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
