using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>A state as icon and word: <c>&lt;status tone="Success"&gt;Đang làm việc&lt;/status&gt;</c>.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper(Icons icons) : TagHelper
{
    /// <summary>What the state means.</summary>
    public Tone Tone { get; set; }

    /// <summary>Another icon than the tone's.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"state {Tone.CssClass()}");
        output.PreContent.SetHtmlContent(icons.Draw(Icon ?? Tone.Icon()));
    }
}
