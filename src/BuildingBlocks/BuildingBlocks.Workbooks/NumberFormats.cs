using System.Globalization;

namespace HoSoCanBo.BuildingBlocks.Workbooks;

/// <summary>Which cell styles of a workbook show a number as a day (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal sealed class NumberFormats
{
    private readonly List<bool> isDateByStyle = [];

    /// <summary>Reads the style sheet; a workbook may have none.</summary>
    public static NumberFormats Read(WorkbookParts parts)
    {
        var formats = new NumberFormats();
        var dateFormats = new HashSet<int>();
        var isInCellStyles = false;
        parts.ForEachElement(parts.PathOfKind("styles", "xl/styles.xml"), reader =>
        {
            switch (reader.LocalName)
            {
                case "numFmt" when IsDate(reader.GetAttribute("formatCode")) && TryNumber(reader.GetAttribute("numFmtId"), out var id):
                    dateFormats.Add(id);
                    break;
                case "cellXfs" or "cellStyleXfs" or "cellStyles" or "dxfs":
                    isInCellStyles = reader.LocalName == "cellXfs";
                    break;
                case "xf" when isInCellStyles:
                    _ = TryNumber(reader.GetAttribute("numFmtId"), out var format);
                    formats.isDateByStyle.Add(IsBuiltInDate(format) || dateFormats.Contains(format));
                    break;
            }
        });
        return formats;
    }

    /// <summary>Whether the style a cell names shows a day; false for a style the workbook lacks.</summary>
    public bool IsDateStyle(string? style) => TryNumber(style, out var index) && index >= 0 && index < isDateByStyle.Count
        && isDateByStyle[index];

    /// <summary>Whether a format shows a day, not only a time: what is quoted, escaped or in brackets is no part of it.</summary>
    internal static bool IsDate(string? code)
    {
        var letters = LettersOf(code ?? "");
        var isTime = letters.Contains('h') || letters.Contains('s');
        return letters.Contains('y') || letters.Contains('d') || (letters.Contains('m') && !isTime);
    }

    private static bool TryNumber(string? text, out int number) => int.TryParse(text, CultureInfo.InvariantCulture, out number);

    /// <summary>The formats Excel knows by number alone; 18 to 21 and 45 to 47 are times.</summary>
    private static bool IsBuiltInDate(int format) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    /// <summary>The letters of the first section that mean something, in lower case; AM/PM is no month.</summary>
    private static string LettersOf(string code)
    {
        var letters = "";
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '\\' or '_' or '*':
                    i++; // the next sign stands for itself
                    break;
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '[':
                    i = EndOf(code, i, ']');
                    break;
                case 'A' or 'a' when Begins(code, i, "AM/PM") || Begins(code, i, "A/P"):
                    letters += 'h';
                    i += Begins(code, i, "AM/PM") ? 4 : 2;
                    break;
                default:
                    letters += char.ToLowerInvariant(code[i]);
                    break;
            }
        }

        return letters is "general" ? "" : letters;
    }

    private static int EndOf(string code, int start, char end) => code.IndexOf(end, start + 1) is >= 0 and var found ? found : code.Length;

    private static bool Begins(string code, int at, string word) =>
        string.Compare(code, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
