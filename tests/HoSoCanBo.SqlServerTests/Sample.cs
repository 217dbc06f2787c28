using System.Collections;

namespace HoSoCanBo.SqlServerTests;

/// <summary>Fills requests with plausible values, so that their handlers come as far as they can without data.</summary>
internal static class Sample
{
    private const int DeepEnough = 4;

    /// <summary>An object of the type, every part filled.</summary>
    public static object? Of(Type type, int depth = 0)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ValueOf(plain) is { } value)
        {
            return value;
        }

        if (plain.IsEnum)
        {
            return Enum.GetValues(plain).GetValue(0);
        }

        if (plain.IsArray || (plain.IsGenericType && plain.IsAssignableTo(typeof(IEnumerable))))
        {
            return OneElementList(plain, depth);
        }

        var constructor =
            plain.GetConstructors(
                System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            .Where(c => c.GetParameters().All(p => p.ParameterType != plain))
            .MaxBy(c => c.GetParameters().Length);
        return plain.IsAbstract || constructor is null || depth > DeepEnough
            ? null
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, depth + 1))]);
    }

    private static object? ValueOf(Type type) => type switch
    {
        _ when type == typeof(string) => "an",
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 3, 5),
        _ when type == typeof(DateTime) => new DateTime(2026, 3, 5, 0, 0, 0, DateTimeKind.Utc),
        _ when type == typeof(int) => 1,
        _ when type == typeof(long) => 1L,
        _ when type == typeof(bool) => true,
        _ when type == typeof(Stream) => Stream.Null,
        _ => null,
    };

    private static Array? OneElementList(Type type, int depth)
    {
        var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
        if (depth > DeepEnough || !type.IsAssignableFrom(element.MakeArrayType()))
        {
            return null;
        }

        var list = Array.CreateInstance(element, 1);
        list.SetValue(Of(element, depth + 1), 0);
        return list;
    }
}
