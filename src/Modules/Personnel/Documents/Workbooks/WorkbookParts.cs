using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace HoSoCanBo.Personnel.Documents.Workbooks;

/// <summary>The parts of an .xlsx that its sheets refer to: names and paths of sheets, shared texts, which styles mean a date.</summary>
internal static class WorkbookParts
{
    /// <summary>Sheet names in order, with the path of each inside the zip.</summary>
    public static Dictionary<string, string> ReadSheets(ZipArchive zip, XmlReaderSettings settings)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        ForEachElement(zip, "xl/_rels/workbook.xml.rels", settings, "Relationship", reader =>
        {
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        });

        var sheets = new Dictionary<string, string>(StringComparer.Ordinal);
        ForEachElement(zip, "xl/workbook.xml", settings, "sheet", reader =>
        {
            var name = reader.GetAttribute("name");
            var id = AttributeByLocalName(reader, "id");
            if (name is not null && id is not null && targets.TryGetValue(id, out var path) && zip.GetEntry(path) is not null)
            {
                sheets[name] = path;
            }
        });
        return sheets;
    }

    public static string[] ReadSharedTexts(ZipArchive zip, XmlReaderSettings settings)
    {
        var texts = new List<string>();
        ForEachElement(zip, "xl/sharedStrings.xml", settings, "si", reader => texts.Add(ReadSharedText(reader)));
        return [.. texts];
    }

    /// <summary>For every cell style: whether its number format shows a date.</summary>
    public static bool[] ReadDateStyles(ZipArchive zip, XmlReaderSettings settings)
    {
        var dateFormats = new HashSet<int>();
        var styles = new List<bool>();
        var isInCellStyles = false;
        ForEachElement(zip, "xl/styles.xml", settings, null, reader =>
        {
            switch (reader.LocalName)
            {
                case "numFmt" when IsDateFormat(reader.GetAttribute("formatCode")):
                    dateFormats.Add(int.Parse(reader.GetAttribute("numFmtId")!, CultureInfo.InvariantCulture));
                    break;
                case "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs":
                    isInCellStyles = reader.LocalName == "cellXfs";
                    break;
                case "xf" when isInCellStyles:
                    _ = int.TryParse(reader.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format);
                    styles.Add(IsBuiltInDateFormat(format) || dateFormats.Contains(format));
                    break;
            }
        });
        return [.. styles];
    }

    /// <summary>The text of the element the reader stands on; the reader ends on its end tag.</summary>
    public static string ReadText(XmlReader reader)
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
    public static void SkipElement(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
        }
    }

    private static string ReadSharedText(XmlReader reader)
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
                text += ReadText(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                SkipElement(reader);
            }
        }

        return text;
    }

    private static void ForEachElement(ZipArchive zip, string path, XmlReaderSettings settings, string? localName, Action<XmlReader> act)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            return;
        }

        using var reader = XmlReader.Create(entry.Open(), settings);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && (localName is null || reader.LocalName == localName))
            {
                act(reader);
            }
        }
    }

    private static string? AttributeByLocalName(XmlReader reader, string localName)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == localName && reader.Prefix.Length > 0)
            {
                value = reader.Value;
            }
        }

        reader.MoveToElement();
        return value;
    }

    private static bool IsBuiltInDateFormat(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool IsDateFormat(string? code)
    {
        var isQuoted = false;
        var isInBrackets = false;
        foreach (var letter in code ?? "")
        {
            switch (letter)
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' when !isQuoted:
                    isInBrackets = true;
                    break;
                case ']' when !isQuoted:
                    isInBrackets = false;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' when !isQuoted && !isInBrackets:
                    return true;
            }
        }

        return false;
    }
}
