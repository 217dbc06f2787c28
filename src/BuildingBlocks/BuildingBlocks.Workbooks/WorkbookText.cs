using System.Globalization;
using System.Text;
using System.Xml;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Texts as the parts of a workbook write them: runs of letters, and signs XML cannot hold as <c>_xHHHH_</c>.</summary>
internal static class WorkbookText
{
    private const int EscapeLength = 7; // _x000D_

    /// <summary>The text of the element the reader stands on; the reader ends on its end tag.</summary>
    public static string ReadElement(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text = text.Length == 0 ? reader.Value : text + reader.Value;
            }
        }

        return text;
    }

    /// <summary>Moves to the end tag of the element the reader stands on.</summary>
    public static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>A shared text: its runs together, without the reading aids of East Asian text.</summary>
    public static string ReadShared(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
            {
                text += ReadElement(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                Skip(reader);
            }
        }

        return Unescaped(text);
    }

    /// <summary>Puts the signs back that Excel wrote as <c>_xHHHH_</c> (ECMA-376 part 1, 22.4.2.4); line ends become LF.</summary>
    public static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (TryEscape(text.AsSpan(i), out var letter))
            {
                plain.Append(letter);
                i += EscapeLength - 1;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.Replace("\r\n", "\n").Replace('\r', '\n').ToString();
    }

    /// <summary>A text as a part may hold it: signs XML has no place for are escaped, and so is what looks like an escape.</summary>
    public static string Escaped(string text)
    {
        if (text.All(l => l >= ' ' && l is not ('_' or '<' or '>' or '&' or >= '\uD800')))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            var isPair = char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                safe.Append(letter).Append(text[++i]);
            }
            else if (!XmlConvert.IsXmlChar(letter) || letter == '\r' || TryEscape(text.AsSpan(i), out _))
            {
                safe.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
            }
            else
            {
                _ = letter switch { '<' => safe.Append("&lt;"), '>' => safe.Append("&gt;"), '&' => safe.Append("&amp;"), _ =>
                    safe.Append(letter) };
            }
        }

        return safe.ToString();
    }

    private static bool TryEscape(ReadOnlySpan<char> text, out char letter)
    {
        letter = default;
        if (text.Length < EscapeLength || text[0] != '_' || text[1] != 'x' || text[6] != '_'
            || !ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        letter = (char)code;
        return true;
    }
}
