using System.Globalization;
using System.Text.RegularExpressions;

namespace HoSoCanBo.Personnel.Employees.Domain;

/// <summary>Rule Y1: heights and weights as people write them: 1m65, 1,65 m, 165cm, 57kg.</summary>
internal static partial class BodyMeasures
{
    /// <summary>The centimetres of a height, as digits; the text itself when it is none.</summary>
    public static string InCentimetres(string typed)
    {
        var text = typed.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Metres().Match(text) is { Success: true } metres)
        {
            var centimetres = (int.Parse(metres.Groups[1].Value, CultureInfo.InvariantCulture) * 100)
                + int.Parse(metres.Groups[2].Value.PadRight(2, '0'), CultureInfo.InvariantCulture);
            return centimetres.ToString(CultureInfo.InvariantCulture);
        }

        return WithoutUnit(text);
    }

    /// <summary>The text without cm or kg.</summary>
    public static string WithoutUnit(string typed)
    {
        var text = typed.Trim();
        return text.EndsWith("cm", StringComparison.OrdinalIgnoreCase) || text.EndsWith("kg", StringComparison.OrdinalIgnoreCase)
            ? text[..^2].Trim() : text;
    }

    [GeneratedRegex(@"^([12])[m,.](\d{1,2})m?$")]
    private static partial Regex Metres();
}
