using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// Why a list is empty and what to do next:
/// <c>&lt;empty-state icon="users" title="Không tìm thấy ai"&gt;&lt;p&gt;Thử bỏ bớt bộ lọc.&lt;/p&gt;&lt;/empty-state&gt;</c>.
/// </summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper(Icons icons) : TagHelper
{
    public string Icon { get; set; } = "inbox";

    /// <summary>What is missing, in one line.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.PreContent.AppendHtml(icons.Draw(Icon));
        output.PreContent.AppendHtml(Markup.Element("p", "empty-state-title", Title));
    }
}
