using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web;

/// <summary>How values read on screens and prints, the same everywhere: 05/03/2020, 2.340.000, 3,33.</summary>
public static class Show
{
    /// <summary>What stands where nothing is known.</summary>
    public const string Nothing = "—";

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>A day, dd/MM/yyyy.</summary>
    public static string Date(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>A stored UTC instant as Vietnamese clock time, dd/MM/yyyy HH:mm.</summary>
    public static string Instant(DateTime? utc) =>
        utc is { } at ? VietnamTime.InVietnam(at).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>A count or an amount in đồng, 2.340.000.</summary>
    public static string Number(long? number) => number?.ToString("#,##0", Vietnamese) ?? Nothing;

    /// <summary>A number kept in hundredths (coefficient, percent), 3,33.</summary>
    public static string Hundredths(long? hundredths) =>
        hundredths is { } h ? (h / 100m).ToString("#,##0.00", Vietnamese) : Nothing;

    /// <summary>A text, or the sign for nothing.</summary>
    public static string Text(string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;

    /// <summary>A size of data, 12,5 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => string.Create(Vietnamese, $"{bytes / 1024d:0} KB"),
        _ => string.Create(Vietnamese, $"{bytes / 1024d / 1024d:0.#} MB"),
    };
}
