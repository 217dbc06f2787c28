using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace HoSoCanBo.Host.Help;

/// <summary>Turns the text of the guide into HTML.</summary>
internal static class HelpMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>
    /// HTML with the headings <paramref name="deeper"/> levels further down; what the reader may not open is named, not linked.
    /// </summary>
    public static IHtmlContent ToHtml(string markdown, IReadOnlySet<string> closed, int deeper = 0)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level += deeper;
        }

        foreach (var link in document.Descendants<LinkInline>().Where(l => closed.Contains(l.Url ?? "")).ToList())
        {
            link.ReplaceBy(new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2 }, copyChildren: true);
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>Addresses the text leads to.</summary>
    public static IEnumerable<string> LinksOf(string markdown) =>
        Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>().Select(l => l.Url).OfType<string>();

    /// <summary>The words alone.</summary>
    public static string PlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline);

    /// <summary>The words of the first paragraph.</summary>
    public static string FirstParagraph(string markdown) => PlainText(markdown.Split("\n\n", 2)[0]).Trim();
}
