using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using HoSoCanBo.Personnel.Reports.Features.Printing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>
/// Lines of items. Each item ends at a tab stop: its share of the line, or further right when its text needs more. The stop of
/// an item without value draws dots.
/// </summary>
internal static class WordLines
{
    /// <summary>What a letter takes on average, at 12 points.</summary>
    private const int LetterWidth = 118;

    private const int Gap = 120;

    /// <summary>The line and its hint.</summary>
    public static IEnumerable<OpenXmlElement> Of(FormLine line, int width)
    {
        var paragraph = WordText.Paragraph(WordStyles.Line);
        paragraph.ParagraphProperties!.Tabs = StopsOf(line, width);
        for (var i = 0; i < line.Items.Count; i++)
        {
            var item = line.Items[i];
            var isBlank = string.IsNullOrEmpty(item.Value);
            paragraph.Append(WordText.Run(isBlank ? item.Label : item.Label + " "));
            if (!isBlank)
            {
                paragraph.Append(WordText.Bold(item.Value!));
            }

            if (isBlank || i < line.Items.Count - 1)
            {
                paragraph.Append(new Run(new TabChar()));
            }
        }

        yield return paragraph;
        if (line.Hint is not null)
        {
            yield return WordText.Paragraph(WordStyles.Hint, WordText.Run(line.Hint));
        }
    }

    /// <summary>A line of dots.</summary>
    public static Paragraph Blank(int width)
    {
        var paragraph = WordText.Paragraph(WordStyles.Line, new Run(new TabChar()));
        paragraph.ParagraphProperties!.Tabs = new Tabs(Stop(width, isLast: true, isBlank: true));
        return paragraph;
    }

    private static Tabs StopsOf(FormLine line, int width)
    {
        var tabs = new Tabs();
        var shares = line.Items.Sum(i => i.Share);
        var (used, end) = (0, 0);
        for (var i = 0; i < line.Items.Count; i++)
        {
            var item = line.Items[i];
            used += item.Share;
            var needed = end + Gap + (LetterWidth * (item.Label.Length + 1 + (item.Value?.Length ?? 0)));
            var isLast = i == line.Items.Count - 1;
            end = isLast ? width : Math.Min(Math.Max(width * used / shares, needed), width - Gap);
            tabs.Append(Stop(end, isLast, string.IsNullOrEmpty(item.Value)));
        }

        return tabs;
    }

    private static TabStop Stop(int position, bool isLast, bool isBlank) => new()
    {
        Val = isLast ? TabStopValues.Right : TabStopValues.Left,
        Leader = isBlank ? TabStopLeaderCharValues.Dot : TabStopLeaderCharValues.None,
        Position = position,
    };
}
