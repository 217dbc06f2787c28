using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Days in cells as users and programs write them.</summary>
public static class WorkbookDay
{
    private const int YearsFrom = 1900;
    private const int YearsUntil = 2100;
    private const int SerialsUntil = 100_000; // the year 2173

    private static readonly string[] Forms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d"];

    /// <summary>
    /// The day of a cell: a date cell, a number whose date format was lost (not a year), or a text. Null when it is none;
    /// ask <see cref="WorkbookCell.IsEmpty"/> for an empty one.
    /// </summary>
    public static DateOnly? Of(in WorkbookCell cell) => SerialOf(cell) ?? (cell.Kind == WorkbookCellKind.Text
        && DateOnly.TryParseExact(WithoutMidnight(cell.Text!), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces,
            out var day)
            ? day
            : null);

    /// <summary>The day of a date cell, or of a number whose date format was lost; null for a year, a text and everything else.</summary>
    public static DateOnly? SerialOf(in WorkbookCell cell) => cell.Kind switch
    {
        WorkbookCellKind.Date => cell.Day,
        WorkbookCellKind.Number when cell.Number is not (>= YearsFrom and <= YearsUntil) and < SerialsUntil =>
            WorkbookCell.DayOf(cell.Number),
        _ => null,
    };

    /// <summary>A day written out with the midnight other programs add (05/03/1984 00:00:00, 1984-03-05T00:00:00): without it.</summary>
    public static string WithoutMidnight(string text)
    {
        var trimmed = text.Trim();
        var at = trimmed.IndexOfAny([' ', 'T']);
        return at > 0 && IsMidnight(trimmed[(at + 1)..].Trim()) ? trimmed[..at] : text;
    }

    /// <summary>The day of an ISO 8601 text; null when it is none.</summary>
    internal static DateOnly? OfIso(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
        ? DateOnly.FromDateTime(moment) : null;

    private static bool IsMidnight(string time)
    {
        var clock = time.TrimEnd('Z');
        return clock.Equals("12:00:00 AM", StringComparison.OrdinalIgnoreCase)
            || clock.Equals("12:00 AM", StringComparison.OrdinalIgnoreCase)
            || (clock.Length >= 4 && clock.All(c => c is '0' or ':' or '.'));
    }
}
