using System.Globalization;

namespace HoSoCanBo.Salary.Rates.Domain;

/// <summary>Values of rates between what people type (2.530.000, 0,3, Có) and what is stored (2530000, 0.3, yes).</summary>
internal static class RateValues
{
    private const long MaxDong = 1_000_000_000;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The stored form; <paramref name="error"/> says what is wrong when it is null.</summary>
    public static string? Parse(RateColumn column, string? typed, out string? error)
    {
        var text = typed?.Trim() ?? "";
        error = null;
        if (text.Length == 0)
        {
            error = column.IsRequired ? $"Nhập {Lower(column.Label)}." : null;
            return column.Kind == RateValueKind.YesNo ? "no" : "";
        }

        var stored = column.Kind switch
        {
            RateValueKind.Whole => Whole(text, 10_000),
            RateValueKind.Dong => Whole(text, MaxDong),
            RateValueKind.Coefficient => Decimal(text, Pay.Numbers.Coefficient.Max, 4),
            RateValueKind.Percent => Decimal(text, 100, 2),
            RateValueKind.Number => Decimal(text, 1_000, 2),
            RateValueKind.YesNo => text is "yes" or "no" ? text : null,
            RateValueKind.Numbers => Numbers(text),
            RateValueKind.Brackets => BracketsOf(text),
            RateValueKind.Choice => column.Choices.Any(c => c.Code == text) ? text : null,
            _ => text.Length <= 1_000 ? text : null,
        };
        error = stored is null ? Complaint(column) : null;
        return stored;
    }

    /// <summary>What people read.</summary>
    public static string Show(RateColumn column, string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return "";
        }

        return column.Kind switch
        {
            RateValueKind.Dong when long.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var dong) =>
                PayText.Dong(dong),
            RateValueKind.Coefficient when ToDecimal(stored) is { } number => number.ToString("0.00##", Vietnamese),
            RateValueKind.Percent or RateValueKind.Number when ToDecimal(stored) is { } number => PayText.Number(number),
            RateValueKind.YesNo => stored.StartsWith("yes", StringComparison.Ordinal) ? "Có" : "Không",
            RateValueKind.Numbers => string.Join("; ", stored.Split(';').Select(v => ToDecimal(v.Trim()) is { } n ? PayText.Number(n) : v)),
            RateValueKind.Brackets => string.Join("; ", stored.Split(';').Select(ShowBracket)),
            RateValueKind.Choice => column.Choices.FirstOrDefault(c => c.Code == stored).Name ?? stored,
            _ => stored,
        };
    }

    /// <summary>What a field offers for changing: as people type it.</summary>
    public static string ToTyped(RateColumn column, string? stored) => column.Kind switch
    {
        RateValueKind.YesNo => stored?.StartsWith("yes", StringComparison.Ordinal) == true ? "yes" : "no",
        RateValueKind.Choice or RateValueKind.Brackets => stored ?? "",
        _ => Show(column, stored),
    };

    private static string? Whole(string text, long max) =>
        long.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= max
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Decimal(string text, decimal max, int decimals) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, Vietnamese, out var number) && number <= max
        && number == Math.Round(number, decimals)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? Numbers(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Decimal(p, Pay.Numbers.Percent.Max, 4)).ToList();
        return parts.Count > 0 && !parts.Contains(null) ? string.Join(';', parts) : null;
    }

    private static string? BracketsOf(string text)
    {
        var last = 0L;
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i + 1 == parts.Length;
            if (parts[i].Split(':') is not [var upTo, var rate] || Decimal(rate, 100, 2) is null || isLast != (upTo.Length == 0))
            {
                return null;
            }

            if (!isLast && (!long.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit <= last
                || (last = limit) > MaxDong))
            {
                return null;
            }
        }

        return parts.Length > 0 ? string.Join(';', parts) : null;
    }

    private static string ShowBracket(string bracket) => bracket.Split(':') switch
    {
        ["", var rate] => $"phần còn lại {rate}%",
        [var upTo, var rate] when long.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture,
            out var limit) => $"đến {PayText.Dong(limit)}: {rate}%",
        _ => bracket,
    };

    private static decimal? ToDecimal(string stored) =>
        decimal.TryParse(stored, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Complaint(RateColumn column) => column.Label + column.Kind switch
    {
        RateValueKind.Whole => ": nhập số nguyên, ví dụ 36.",
        RateValueKind.Dong => ": nhập số tiền nguyên đồng, ví dụ 2.530.000.",
        RateValueKind.Coefficient => ": nhập hệ số từ 0 đến 50, ví dụ 3,33.",
        RateValueKind.Percent => ": nhập tỷ lệ từ 0 đến 100, ví dụ 17,5.",
        RateValueKind.Number => ": nhập số từ 0 đến 1.000, tối đa 2 chữ số thập phân.",
        RateValueKind.Numbers => ": nhập các số cách nhau bằng dấu chấm phẩy, ví dụ 0,1; 0,2.",
        RateValueKind.Brackets => ": mỗi bậc ghi mức trần tăng dần:tỷ lệ, bậc cuối không có mức trần, ví dụ 10000000:5;30000000:10;:35.",
        RateValueKind.Choice or RateValueKind.YesNo => ": chọn một trong các mục.",
        _ => ": không quá 1.000 ký tự.",
    };

    private static string Lower(string label) => char.ToLower(label[0], Vietnamese) + label[1..];
}
