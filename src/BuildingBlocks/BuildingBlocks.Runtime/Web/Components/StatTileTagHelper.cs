using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// One figure, leading to what is behind it:
/// <c>&lt;stat-tile label="Quá hạn cập nhật" value="12" href="/thoi-han?loc=qua-han" tone="Danger" /&gt;</c>. The content is a note under
/// it.
/// </summary>
[HtmlTargetElement("stat-tile", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatTileTagHelper(Icons icons) : TagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>The figure.</summary>
    public long? Value { get; set; }

    /// <summary>Follows the figure: "%".</summary>
    public string? Suffix { get; set; }

    /// <summary>Where the things counted are listed.</summary>
    public string? Href { get; set; }

    public string? Icon { get; set; }

    /// <summary>What a figure above zero means.</summary>
    public Tone Tone { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var tone = Value is > 0 ? Tone : Tone.Neutral;
        output.TagName = Href is null ? "div" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"stat-tile {tone.CssClass()}");
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.SetHtmlContent(
            Markup.Around("span", "stat-label", Icon is null ? HtmlString.Empty : icons.Draw(Icon), Markup.Text(Label)));
        output.Content.AppendHtml(Markup.Element("span", "stat-value", Show.Number(Value) + Suffix));
        if (!note.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Around("span", "stat-note", note));
        }
    }
}
