using System.Text.RegularExpressions;

namespace HoSoCanBo.BuildingBlocks;

/// <summary>Rule N1: what text may hold.</summary>
public static partial class PlainText
{
    /// <summary>The message of rule N1.</summary>
    public const string Refusal = "Ký tự không hợp lệ. Gõ lại bằng bảng mã Unicode.";

    /// <summary>Whether the text has no control characters and no letters of the old TCVN3 (ABC) or VNI encodings.</summary>
    public static bool IsReadable(string text, bool allowLines = false)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && !(allowLines && letter is '\n' or '\t'))
            {
                return false;
            }
        }

        return IsAscii(text) || !(Tcvn3().IsMatch(text) || Vni().IsMatch(text));
    }

    private static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);

    // Signs that stand for letters in TCVN3; in Unicode text they never touch a letter.
    [GeneratedRegex(@"\p{L}[¨©ª«¬®¸¹º»¼½¾¶·µ]|[¨©ª«¬®¸¹º»¼½¾¶·]\p{L}")]
    private static partial Regex Tcvn3();

    // VNI writes the tone as a second letter: these pairs do not exist in Vietnamese.
    [GeneratedRegex(@"[aeAE][ùøûõïâêåãäëöÙØÛÕÏÂÊÅÃÄËÖ]|[oOuU][äåïøûÄÅÏØÛ]")]
    private static partial Regex Vni();
}
