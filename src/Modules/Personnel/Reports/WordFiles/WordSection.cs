using DocumentFormat.OpenXml.Wordprocessing;

namespace HoSoCanBo.Personnel.Reports.WordFiles;

/// <summary>The page: A4 upright with the margins of administrative documents, in twentieths of a point.</summary>
internal static class WordSection
{
    /// <summary>Width between the margins: 165 mm.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Left = 1701;
    private const int Right = 851;
    private const int Top = 1134;
    private const int Bottom = 1247;
    private const int ToHeader = 510;
    private const int ToFooter = 454;

    /// <summary>The section: pages counted from 1, the marks on each.</summary>
    public static SectionProperties Properties() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = WordPackage.FooterId },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = ToHeader, Footer = ToFooter, Gutter = 0 },
        new PageNumberType { Start = 1 });

    /// <summary>An invisible paragraph that ends the section of the form before it.</summary>
    public static Paragraph EndingAfter() => new(new ParagraphProperties(
        new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact }, Properties()));
}
