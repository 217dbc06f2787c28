using System.Globalization;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>How Vietnamese text is cleaned, searched and ordered, the same on every database.</summary>
public static class VietnameseText
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>Trims, folds white space and composes to Unicode NFC (rule N1). Null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Lower-case text without diacritics and with đ as d: what search columns hold and what is searched for.</summary>
    public static string SearchKey(string? text)
    {
        var decomposed = (Clean(text) ?? "").Normalize(NormalizationForm.FormD);
        var key = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return key.ToString();
    }

    /// <summary>
    /// The order of Vietnamese lists as bytes: given name (last word), then the whole name (rule N3). Stored and indexed,
    /// so that both databases order alike. It depends on the ICU version: rebuild the keys when that changes.
    /// </summary>
    public static byte[] NameSortKey(string fullName) => SortKey($"{GivenName(fullName)} {fullName}");

    /// <summary>The order of any Vietnamese text as bytes, for instance of unit names.</summary>
    public static byte[] SortKey(string text) => Vietnamese.GetSortKey(text, CompareOptions.IgnoreCase).KeyData;

    private static string GivenName(string fullName) => fullName[(fullName.LastIndexOf(' ') + 1)..];
}
