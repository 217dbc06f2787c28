using System.Globalization;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>How Vietnamese text is cleaned, searched and ordered, the same on every database.</summary>
public static class VietnameseText
{
    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>
    /// Trims, folds white space, composes to Unicode NFC (rule N1), and mends what looks right and is not: Eth for Đ, marks
    /// without width or for the direction of writing, halves of letters. Null when nothing is left.
    /// </summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var words = Mended(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words).Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Text with the letters a reader takes them for, its white space kept: U+00D0 and U+0189 become Đ, marks without width go,
    /// and so do signs that are no letters in Unicode, which cannot even be composed.
    /// </summary>
    public static string Mended(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                mended.Append(letter).Append(text[++i]);
            }
            else if (!IsInvisible(letter))
            {
                mended.Append(letter switch { '\u00D0' or '\u0189' => 'Đ', '\u00F0' or '\u0256' => 'đ', _ => letter });
            }
        }

        return mended.ToString();
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

    /// <summary>Soft hyphen, zero-width and direction marks, the byte order mark, halves of letters and what is no letter.</summary>
    private static bool IsInvisible(char letter) =>
        char.IsSurrogate(letter) || letter is '\u00AD' or '\u180E' or '\uFEFF' or >= '\uFFFE' or (>= '\u200B' and <= '\u200F')
            or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFDD0' and <= '\uFDEF');

    private static string GivenName(string fullName) => fullName[(fullName.LastIndexOf(' ') + 1)..];
}
