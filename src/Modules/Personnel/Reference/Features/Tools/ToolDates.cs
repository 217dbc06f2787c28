using HoSoCanBo.BuildingBlocks.Runtime.Web.Binding;
using HoSoCanBo.Personnel.Reference.Domain;

namespace HoSoCanBo.Personnel.Reference.Features.Tools;

/// <summary>Days as machines and people give them to the tools.</summary>
internal static class ToolDates
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    /// <summary>Decides the century of two-digit years only.</summary>
    private static readonly DateOnly Pivot = new(2025, 1, 1);

    public static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        return text is not null && VietnameseDate.TryParse(text, Pivot, out day) && day.Year is >= EarliestYear and <= LatestYear;
    }

    /// <summary>A birth date, of which the day, or day and month, may be missing: 1966-03-15, 1966-03, 03/1966, 1966.</summary>
    public static bool TryBirth(string? text, out DateOnly day, out DatePrecision precision)
    {
        precision = DatePrecision.Day;
        if (TryDay(text, out day))
        {
            return true;
        }

        var parts = (text ?? "").Trim().Split('-', '/');
        var numbers = Array.ConvertAll(parts, p =>
            int.TryParse(p, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : -1);
        var (year, month) = numbers switch
        {
            [var only] => (only, 0),
            [> 12 and var first, var second] => (first, second),
            [var first, var second] => (second, first),
            _ => (-1, -1),
        };
        if (year is < EarliestYear or > LatestYear || month is < 0 or > 12 || (parts.Length == 2 && month == 0))
        {
            return false;
        }

        precision = month == 0 ? DatePrecision.Year : DatePrecision.Month;
        day = new DateOnly(year, Math.Max(month, 1), 1);
        return true;
    }
}
