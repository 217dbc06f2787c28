using System.Linq.Expressions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reports.Domain.Search;
using HoSoCanBo.Personnel.Reports.Features.Search;

namespace HoSoCanBo.Personnel.Reports.Features.Statistics;

/// <summary>A person with the post and the status of the day asked for; both null today, when the record itself says them.</summary>
internal sealed class Placed
{
    public required Employee Person { get; init; }

    public Assignment? Post { get; init; }

    public StatusPeriod? Status { get; init; }
}

/// <summary>A heading's value as the database groups by it.</summary>
internal sealed class HeadingKeys(PersonnelDbContext db, SearchDay day)
{
    /// <summary>Ages at which a band begins, after the first.</summary>
    public static readonly IReadOnlyList<int> BandStarts = [31, 41, 51, 56, 61];

    private readonly ParameterExpression placed = Expression.Parameter(typeof(Placed), "p");

    /// <summary>People with what held on the day; only what the headings ask for is joined.</summary>
    public IQueryable<Placed> Place(IQueryable<Employee> people, IEnumerable<Dimension> dimensions)
    {
        var held = dimensions.Select(d => d.Field.HeldIn).OfType<string>().ToList();
        var on = day.Day;
        var posts = db.Assignments.Where(a => a.EffectiveFrom <= on && (a.EffectiveUntil == null || a.EffectiveUntil >= on));
        var statuses = db.StatusPeriods.Where(s => s.EffectiveFrom <= on && (s.EffectiveUntil == null || s.EffectiveUntil >= on));
        var withPost = held.Exists(h => h != HistoryFields.HeldStatus);
        var withStatus = held.Contains(HistoryFields.HeldStatus);
        return (day.IsToday, withPost, withStatus) switch
        {
            (true, _, _) or (_, false, false) => people.Select(e => new Placed { Person = e }),
            (_, true, false) => people.LeftJoin(posts, e => e.Id, a => a.EmployeeId, (e, a) => new Placed { Person = e, Post = a }),
            (_, false, true) => people.LeftJoin(statuses, e => e.Id, s => s.EmployeeId, (e, s) => new Placed { Person = e, Status = s }),
            _ => people
                .LeftJoin(posts, e => e.Id, a => a.EmployeeId, (e, a) => new { e, a })
                .LeftJoin(statuses, x => x.e.Id, s => s.EmployeeId, (x, s) => new Placed { Person = x.e, Post = x.a, Status = s }),
        };
    }

    /// <summary>The value of a heading: a unit, or a text.</summary>
    public LambdaExpression KeyOf(Dimension dimension) => Expression.Lambda(BodyOf(dimension), placed);

    private Expression BodyOf(Dimension dimension)
    {
        var person = Expression.Property(placed, nameof(Placed.Person));
        if (dimension.IsByUnit)
        {
            return day.IsToday
                ? Expression.Convert(Expression.Property(person, nameof(Employee.UnitId)), typeof(Guid?))
                : Expression.Convert(Expression.Property(Expression.Property(placed, nameof(Placed.Post)), nameof(Assignment.UnitId)),
                    typeof(Guid?));
        }

        return dimension.Kind == DimensionKind.AgeBand
            ? Band(Expression.Property(person, nameof(Employee.BirthDate))) : TextOf(dimension.Field, person);
    }

    private Expression TextOf(SearchField field, Expression person)
    {
        if (field.Kind == SearchKind.Flag)
        {
            var holds = Conditions.Rebound(field.Holds!(new FlagContext(day.Day, day.Catalogues)), person);
            return Expression.Condition(holds, Expression.Constant(SearchField.Yes), Expression.Constant(SearchField.No));
        }

        if (!day.IsToday && field.HeldIn is { } held)
        {
            var owner = held == HistoryFields.HeldStatus ? nameof(Placed.Status) : nameof(Placed.Post);
            return Conditions.Rebound(SearchFields.Find(held)!.Value!, Expression.Property(placed, owner));
        }

        var value = Conditions.Rebound(field.Value!, person);
        return value.Type == typeof(string) ? value : Named(value);
    }

    /// <summary>The few values of an enum as their codes.</summary>
    private static Expression Named(Expression value) => Enum.GetValues(Nullable.GetUnderlyingType(value.Type) ?? value.Type).Cast<object>()
        .Aggregate((Expression)Expression.Constant(null, typeof(string)), (otherwise, one) => Expression.Condition(
            Expression.Equal(value, Expression.Constant(one, value.Type)), Expression.Constant(CodeOf(one)), otherwise));

    private static string CodeOf(object value) => value switch
    {
        Sex.Male => "NAM",
        Sex.Female => "NU",
        IdentityDocument.Cmnd9 => "CMND9",
        IdentityDocument.Cmnd12 => "CMND12",
        IdentityDocument.Cccd => "CCCD",
        _ => "CAN_CUOC",
    };

    /// <summary>The age at which the person's band begins, as text; born on or before the day n years ago is at least n.</summary>
    private ConditionalExpression Band(Expression bornOn)
    {
        var born = Expression.Property(bornOn, "Value");
        var bands = BandStarts.Aggregate((Expression)Expression.Constant("0"), (younger, start) => Expression.Condition(
            Expression.LessThanOrEqual(born, QueryParameter.Of(day.Day.AddYears(-start))), Expression.Constant($"{start}"), younger));
        return Expression.Condition(Expression.Equal(bornOn, Expression.Constant(null, bornOn.Type)),
            Expression.Constant(null, typeof(string)), bands);
    }
}
