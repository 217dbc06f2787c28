using Markdig;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;

namespace HoSoCanBo.Host.Help;

/// <summary>Turns the text of the guide into HTML.</summary>
internal static class HelpMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>HTML with the headings <paramref name="deeper"/> levels further down.</summary>
    public static IHtmlContent ToHtml(string markdown, int deeper = 0)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level += deeper;
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    /// <summary>The words alone.</summary>
    public static string PlainText(string markdown) => Markdown.ToPlainText(markdown, Pipeline);

    /// <summary>The words of the first paragraph.</summary>
    public static string FirstParagraph(string markdown) => PlainText(markdown.Split("\n\n", 2)[0]).Trim();
}
