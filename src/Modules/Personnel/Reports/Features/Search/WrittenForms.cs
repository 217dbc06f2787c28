using System.Globalization;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>The ways a word may be written in a record: trưởng phòng, Trưởng phòng, Trưởng Phòng, TRƯỞNG PHÒNG, and as typed.</summary>
internal static class WrittenForms
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The different ones.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var small = text.ToLower(Vietnamese);
        return [.. new[] { text, small, char.ToUpper(small[0], Vietnamese) + small[1..], Vietnamese.TextInfo.ToTitleCase(small),
            text.ToUpper(Vietnamese) }.Distinct(StringComparer.Ordinal)];
    }
}
