using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Runtime.Persistence;

/// <summary>Reads a value back from the text the audit trail keeps of it.</summary>
public static class AuditedText
{
    /// <summary>The value; null for none.</summary>
    /// <param name="text">As the trail has it.</param>
    /// <param name="type">The type of the property.</param>
    public static object? Parse(string? text, Type type)
    {
        if (text is null)
        {
            return null;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when plain == typeof(string) => text,
            _ when plain.IsEnum => Enum.Parse(plain, text),
            _ when plain == typeof(Guid) => Guid.Parse(text),
            _ when plain == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
            _ when plain == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            _ => Convert.ChangeType(text, plain, CultureInfo.InvariantCulture),
        };
    }
}
