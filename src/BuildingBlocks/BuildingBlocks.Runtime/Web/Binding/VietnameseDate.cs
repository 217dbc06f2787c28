using System.Globalization;
using System.Text.RegularExpressions;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;

/// <summary>Days as people type them: 05/03/2020, 5/3/20, 5-3-2020, 05032020, 050320, and 2020-03-05 from machines.</summary>
public static partial class VietnameseDate
{
    /// <summary>What to do about a wrong day.</summary>
    public const string Advice = "Nhập ngày/tháng/năm, ví dụ 05/03/2020.";

    private const int YearsAheadOfTwoDigits = 10;

    /// <summary>Reads a typed day of the years 1850 to 2150.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Decides the century of a two-digit year: at most ten years ahead.</param>
    /// <param name="day">The day.</param>
    public static bool TryParse(string text, DateOnly today, out DateOnly day)
    {
        day = default;
        var typed = text.Trim();
        if (Iso().IsMatch(typed))
        {
            return DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                && TypedYear.IsTaken(day.Year);
        }

        var match = Separated().Match(typed);
        match = match.Success ? match : Digits().Match(typed);
        if (!match.Success)
        {
            return false;
        }

        var year = Group(match, "year");
        year = match.Groups["year"].Length == 2 ? WithCentury(year, today) : year;
        return TryMake(year, Group(match, "month"), Group(match, "day"), out day);
    }

    /// <inheritdoc cref="WhyNot(string, string)" />
    public static string WhyNot(string text) => WhyNot(text, Typed.Shorten(text));

    /// <summary>Why a typed text is no day, and what to do: a slip of the year is named as one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="shown">The same, short enough for a sentence.</param>
    public static string WhyNot(string text, string shown)
    {
        var match = Separated().Match(text.Trim());
        match = match.Success ? match : Digits().Match(text.Trim());
        var isFarOff = match.Success && match.Groups["year"].Length > 2 && !TypedYear.IsTaken(Group(match, "year"));
        return isFarOff
            ? TypedYear.TooFar(match.Groups["year"].Value, shown)
            : $"“{shown}” không phải là ngày có thật. {Advice}";
    }

    private static int Group(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    private static int WithCentury(int twoDigits, DateOnly today)
    {
        var latest = today.Year + YearsAheadOfTwoDigits;
        var year = (latest / 100 * 100) + twoDigits;
        return year > latest ? year - 100 : year;
    }

    private static bool TryMake(int year, int month, int dayOfMonth, out DateOnly day)
    {
        var exists = TypedYear.IsTaken(year) && month is >= 1 and <= 12 && dayOfMonth >= 1
            && dayOfMonth <= DateTime.DaysInMonth(year, month);
        day = exists ? new DateOnly(year, month, dayOfMonth) : default;
        return exists;
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<day>\d{1,2})\s*[/\-. ]\s*(?<month>\d{1,2})\s*[/\-. ]\s*(?<year>\d{4}|\d{2})$")]
    private static partial Regex Separated();

    [GeneratedRegex(@"^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|\d{2})$")]
    private static partial Regex Digits();
}
