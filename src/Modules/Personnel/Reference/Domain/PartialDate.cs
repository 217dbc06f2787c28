using System.Globalization;
using HoSoCanBo.BuildingBlocks;

namespace HoSoCanBo.Personnel.Reference.Domain;

/// <summary>A date of which the day, or day and month, may be unknown; what is missing is stored as 1.</summary>
/// <param name="Day">The date.</param>
/// <param name="Precision">How much of it is known.</param>
internal readonly record struct PartialDate(DateOnly Day, DatePrecision Precision)
{
    /// <summary>What to do about a wrong date.</summary>
    public const string Advice = "Nhập ngày/tháng/năm, ví dụ 05/03/1980.";

    private const int TwoDigitYearsFrom2000 = 40;
    private const int LongestYear = 6;

    private static readonly char[] Separators = ['/', '-', '.', ' '];

    /// <summary>Reads 05/03/1980, 5-3-1980, 05031980, 5/3/80, 1980-03-05; also 03/1980, …/03/1980 and 1980.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        var parts = PartsOf(text);
        date = default;
        return parts.Length switch
        {
            1 when parts[0].Length is 8 or 6 => TryMake(parts[0][..2], parts[0][2..4], parts[0][4..], out date),
            1 => TryYear(parts[0], out date),
            2 => TryMonth(parts[0], parts[1], out date),
            3 when parts[0].Length == 4 => TryMake(parts[2], parts[1], parts[0], out date),
            3 => TryMake(parts[0], parts[1], parts[2], out date),
            _ => false,
        };
    }

    /// <summary>Why a typed text is no date, and what to do: a slip of the year is named as one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="otherwise">What else is wrong with it.</param>
    public static string WhyNot(string text, string otherwise)
    {
        var year = PartsOf(text) switch
        {
            [{ Length: 8 } digits] => digits[4..],
            [{ Length: 4 or 5 } alone] => alone,
            [_, var last] => last,
            [{ Length: 4 } first, _, _] => first,
            [_, _, var last] => last,
            _ => "",
        };
        return TryNumber(year, LongestYear, out var y) && year.Length > 2 && !TypedYear.IsTaken(y)
            ? TypedYear.TooFar(year, text) : otherwise;
    }

    /// <summary>As the form prints it: 05/03/1980, 03/1980 or 1980.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.Year => Day.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => Day.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        _ => Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
    };

    private static string[] PartsOf(string text)
    {
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 ? [.. parts.Where(p => p.Trim('…', '.', '_').Length > 0)] : parts;
    }

    private static bool TryYear(string year, out PartialDate date)
    {
        var isReal = TryNumber(year, 4, out var y) && TypedYear.IsTaken(y);
        date = isReal ? new PartialDate(new DateOnly(y, 1, 1), DatePrecision.Year) : default;
        return isReal;
    }

    private static bool TryMonth(string month, string year, out PartialDate date)
    {
        var isReal = TryMake("01", month, year, out date) && year.Length == 4;
        date = date with { Precision = DatePrecision.Month };
        return isReal;
    }

    private static bool TryMake(string day, string month, string year, out PartialDate date)
    {
        date = default;
        if (!TryNumber(day, 2, out var d) || !TryNumber(month, 2, out var m) || !TryNumber(year, 4, out var y) || year.Length is 1 or 3)
        {
            return false;
        }

        if (year.Length == 2)
        {
            y += y < TwoDigitYearsFrom2000 ? 2000 : 1900;
        }

        if (!TypedYear.IsTaken(y) || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
        {
            return false;
        }

        date = new PartialDate(new DateOnly(y, m, d), DatePrecision.Day);
        return true;
    }

    private static bool TryNumber(string digits, int maxLength, out int number)
    {
        number = 0;
        return digits.Length <= maxLength && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
