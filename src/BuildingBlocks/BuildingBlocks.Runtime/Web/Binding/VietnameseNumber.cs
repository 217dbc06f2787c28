using System.Globalization;
using System.Text.RegularExpressions;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

/// <summary>
/// Numbers as people type them: 2.340.000 and 2340000, 3,33 and 3.33. A point is a thousands sign only between whole groups
/// of three digits, so that 3.33 never becomes 333.
/// </summary>
public static partial class VietnameseNumber
{
    /// <summary>What to do about a wrong number.</summary>
    public const string Advice = "Nhập số, ví dụ 2.340.000 hoặc 3,33.";

    /// <summary>Reads a typed number.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        var typed = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var plain = Grouped().IsMatch(typed) ? typed.Replace(".", "", StringComparison.Ordinal) : typed;
        number = 0;
        return Plain().IsMatch(plain)
            && decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?\d+([,.]\d+)?$")]
    private static partial Regex Plain();
}
