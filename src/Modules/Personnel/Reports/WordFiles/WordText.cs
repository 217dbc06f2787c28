using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>Paragraphs and runs.</summary>
internal static class WordText
{
    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    /// <summary>A run of text; line breaks are kept.</summary>
    public static Run Run(string text, RunProperties? look = null)
    {
        var run = new Run();
        if (look is not null)
        {
            run.Append(look);
        }

        var lines = Clean(text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>A run in bold.</summary>
    public static Run Bold(string text) => Run(text, new RunProperties(new Bold()));

    /// <summary>A run in italics.</summary>
    public static Run Italic(string text) => Run(text, new RunProperties(new Italic()));

    /// <summary>The text without what XML cannot hold, which old data may carry.</summary>
    public static string Clean(string text) =>
        text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
