using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// A sentence the reader must not miss, with the icon of its tone:
/// <c>&lt;notice tone="Warning"&gt;&lt;p&gt;Còn 3 đơn vị chưa nộp.&lt;/p&gt;&lt;/notice&gt;</c>.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper(Icons icons) : TagHelper
{
    /// <summary>What the sentence means for the reader.</summary>
    public Tone Tone { get; set; } = Tone.Info;

    /// <summary>Another icon than the tone's.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", more is null ? $"notice {Tone.CssClass()}" : $"notice {Tone.CssClass()} {more}");
        output.PreContent.AppendHtml(icons.Draw(Icon ?? IconOf(Tone)));
    }

    // A state is told in a word, a notice in a sentence: "overdue" has a clock, "mind this" has none.
    private static string IconOf(Tone tone) => tone switch
    {
        Tone.Warning => "alert-triangle",
        Tone.Danger => "alert-circle",
        _ => tone.Icon(),
    };
}
