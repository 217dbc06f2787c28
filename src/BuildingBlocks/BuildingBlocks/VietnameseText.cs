using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>How Vietnamese text is cleaned, searched and ordered, the same on every database.</summary>
public static class VietnameseText
{
    private const int NoCharacter = 0xFFFE;
    private const int LastOfPlane = 0xFFFF;

    private static readonly CompareInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    /// <summary>
    /// Trims, folds white space, composes to Unicode NFC (rule N1), drops what nobody sees (<see cref="WithoutUnseen"/>) and mends
    /// letters that look right and are not (<see cref="Mended"/>). Null when nothing is left.
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
    /// The text as a reader takes it, its white space kept: without what nobody sees, and with Đ for Eth (U+00D0) and African D
    /// (U+0189), which look the same.
    /// </summary>
    public static string Mended(string text) =>
        WithoutUnseen(text).Replace('\u00D0', 'Đ').Replace('\u0189', 'Đ').Replace('\u00F0', 'đ').Replace('\u0256', 'đ');

    /// <summary>As much of the text as a column takes, without half a character at the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Places in the column, in UTF-16 units.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int most)
    {
        if (text is null || text.Length <= most)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>
    /// The text without marks that nobody sees and that make equal texts differ or lie about their order: zero-width and
    /// right-to-left marks, halves of surrogate pairs and code points that are no
    /// characters (U+FFFE), which cannot be normalised at all. Control characters stay: rule N1 refuses them with words.
    /// </summary>
    public static string WithoutUnseen(string text)
    {
        if (!NeedsCleaning(text))
        {
            return text;
        }

        var seen = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            // A half of a surrogate pair is no rune; it takes one place.
            var isRune = Rune.TryGetRuneAt(text, i, out var rune);
            if (isRune && IsSeen(rune))
            {
                seen.Append(text, i, rune.Utf16SequenceLength);
            }

            i += isRune ? rune.Utf16SequenceLength : 1;
        }

        return seen.ToString();
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsSurrogate(letter) || !IsSeen(new Rune(letter)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => false,
        UnicodeCategory.OtherNotAssigned => (rune.Value & LastOfPlane) is not (NoCharacter or LastOfPlane)
            && rune.Value is < 0xFDD0 or > 0xFDEF,
        _ => true,
    };

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
