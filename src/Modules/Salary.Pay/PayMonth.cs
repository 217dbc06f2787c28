using System.Globalization;

namespace HoSoCanBo.Salary.Pay;

/// <summary>Tháng lương: a calendar month.</summary>
public readonly record struct PayMonth(int Year, int Month) : IComparable<PayMonth>
{
    /// <summary>The years in which a day or month can be meant; what lies outside is a slip of the pen.</summary>
    public const int FirstYear = 1950;

    /// <summary>The last of those years.</summary>
    public const int LastYear = 2150;

    /// <summary>The first day.</summary>
    public DateOnly First => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month after.</summary>
    public PayMonth Next => Of(First.AddMonths(1));

    public PayMonth Previous => Of(First.AddMonths(-1));

    /// <summary>
    /// Working days of the whole month: Monday to Friday. Public holidays are days off with full pay, so pay counts them
    /// like days of work.
    /// </summary>
    public int WorkingDays => WorkingDaysFrom(First);

    public static bool operator <(PayMonth a, PayMonth b) => a.CompareTo(b) < 0;

    public static bool operator >(PayMonth a, PayMonth b) => a.CompareTo(b) > 0;

    public static bool operator <=(PayMonth a, PayMonth b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PayMonth a, PayMonth b) => a.CompareTo(b) >= 0;

    /// <summary>The month of a day.</summary>
    public static PayMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>2026-08</c>.</summary>
    /// <exception cref="RuleViolationException">Not a month.</exception>
    public static PayMonth Parse(string? text) =>
        TryParse(text)
        ?? throw new RuleViolationException(
            "salary.month-invalid", $"Tháng “{text}” không hợp lệ: ghi theo dạng năm-tháng, ví dụ 2026-08.");

    /// <summary>Reads <c>2026-08</c>; null when it is not a month.</summary>
    public static PayMonth? TryParse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsUsual(day)
        ? Of(day) : null;

    /// <summary>Whether a day lies in the years that can be meant.</summary>
    public static bool IsUsual(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>A month as people type it, 08/2026 or 8/2026, in the form 2026-08; anything else stays as typed.</summary>
    public static string FromTyped(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["MM/yyyy", "M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Of(day).ToString()
            : text?.Trim() ?? "";

    /// <summary>Working days from <paramref name="day"/> (inclusive) to the end of the month.</summary>
    public int WorkingDaysFrom(DateOnly day)
    {
        var count = 0;
        for (var d = day < First ? First : day; d <= Last; d = d.AddDays(1))
        {
            count += d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }

    /// <summary>Whether the day lies in the month.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <inheritdoc />
    public int CompareTo(PayMonth other) => First.CompareTo(other.First);

    /// <summary><c>2026-08</c>.</summary>
    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary><c>08/2026</c>.</summary>
    public string ToVietnamese() => First.ToString("MM'/'yyyy", CultureInfo.InvariantCulture);
}
