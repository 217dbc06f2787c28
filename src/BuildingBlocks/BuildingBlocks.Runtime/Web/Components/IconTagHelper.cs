using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>An icon beside a word: <c>&lt;icon name="user-plus" /&gt; Thêm</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    /// <summary>Name of the Tabler icon.</summary>
    public string Name { get; set; } = "";

    /// <summary>Further classes.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(icons.Draw(Name, cssClass: Class));
    }
}
