using System.Linq.Expressions;

namespace HoSoCanBo.Personnel.Reports.Domain.Search;

/// <summary>A value inside a built expression, held as a compiler would hold a variable: the database gets it as a parameter.</summary>
internal static class QueryParameter
{
    public static Expression Of<T>(T value) => Expression.Field(Expression.Constant(new Box<T> { Value = value }), nameof(Box<T>.Value));

    private sealed class Box<T>
    {
        public required T Value;
    }
}
