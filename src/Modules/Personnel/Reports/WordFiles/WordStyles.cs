using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>The looks of paragraphs; sizes in half points, distances in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Line = "FormLine";
    public const string Issue = "FormIssue";
    public const string Title = "FormTitle";
    public const string AsOf = "FormAsOf";
    public const string Heading = "FormHeading";
    public const string SubHeading = "FormSubHeading";
    public const string Hint = "FormHint";
    public const string Cell = "FormCell";
    public const string CellCentred = "FormCellCentred";
    public const string CellSmall = "FormCellSmall";
    public const string Answer = "FormAnswer";
    public const string Signature = "FormSignature";
    public const string Head = "FormHead";
    public const string Foot = "FormFoot";

    private const string Font = "Times New Roman";

    /// <summary>Every style.</summary>
    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, EastAsia = Font, ComplexScript = Font },
                new FontSize { Val = "24" },
                new FontSizeComplexScript { Val = "24" },
                new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault()),
        Of(Line, 24, before: 40),
        Of(Issue, 18, after: 120),
        Of(Title, 30, before: 200, after: 200, alignment: JustificationValues.Center, look: new Bold()),
        Of(AsOf, 24, after: 160, alignment: JustificationValues.Center, look: new Italic()),
        Of(Heading, 24, before: 160, after: 60, keepsNext: true, look: new Bold()),
        Of(SubHeading, 24, before: 80, after: 60, keepsNext: true),
        Of(Hint, 18, alignment: JustificationValues.Center, look: new Italic()),
        Of(Cell, 22),
        Of(CellCentred, 22, alignment: JustificationValues.Center),
        Of(CellSmall, 16, alignment: JustificationValues.Center),
        Of(Answer, 24, before: 40, alignment: JustificationValues.Both),
        Of(Signature, 24, alignment: JustificationValues.Center, keepsNext: true),
        Of(Head, 20, alignment: JustificationValues.Right),
        Of(Foot, 16, tabAt: WordSection.TextWidth));

    private static Style Of(
        string name, int size, int before = 0, int after = 0, JustificationValues? alignment = null, bool keepsNext = false, int tabAt = 0,
        OpenXmlElement? look = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepsNext)
        {
            paragraph.Append(new KeepNext());
        }

        if (tabAt > 0)
        {
            paragraph.Append(new Tabs(new TabStop { Val = TabStopValues.Right, Position = tabAt }));
        }

        paragraph.Append(new SpacingBetweenLines { Before = Text(before), After = Text(after) });
        if (alignment is { } side)
        {
            paragraph.Append(new Justification { Val = side });
        }

        var run = new StyleRunProperties();
        if (look is not null)
        {
            run.Append(look);
        }

        run.Append(new FontSize { Val = Text(size) }, new FontSizeComplexScript { Val = Text(size) });
        return new Style(new StyleName { Val = name }, paragraph, run) { Type = StyleValues.Paragraph, StyleId = name, CustomStyle = true };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
