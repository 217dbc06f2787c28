using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// Facts in a two-column grid:
/// <c>&lt;facts&gt;&lt;fact label="Ngày sinh" value="@Show.Date(p.BirthDate)" /&gt;&lt;fact label="Đơn vị"&gt;&lt;a
/// …&gt;&lt;/fact&gt;&lt;/facts&gt;</c>.
/// </summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var own = context.AllAttributes["class"]?.Value;
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", $"facts {own}".TrimEnd());
    }
}

/// <summary>One fact; without value and content it shows that nothing is known.</summary>
[HtmlTargetElement("fact", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FactTagHelper : TagHelper
{
    /// <summary>Name of the fact.</summary>
    public string Label { get; set; } = "";

    /// <summary>The fact as text; longer content goes inside the element.</summary>
    public string? Value { get; set; }

    /// <summary>Whether it takes the whole width.</summary>
    public bool Wide { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wide ? "fact fact-wide" : "fact");
        output.Content.SetHtmlContent(Markup.Element("dt", null, Label));
        output.Content.AppendHtml(Describe(content));
    }

    private TagBuilder Describe(TagHelperContent content)
    {
        if (!content.IsEmptyOrWhiteSpace)
        {
            return Markup.Around("dd", null, content);
        }

        if (!string.IsNullOrWhiteSpace(Value) && Value != Show.Nothing)
        {
            return Markup.Element("dd", null, Value);
        }

        var nothing = Markup.Element("span", null, Show.Nothing);
        nothing.Attributes["aria-hidden"] = "true";
        return Markup.Around("dd", "fact-missing", nothing, Markup.Hidden("chưa có thông tin"));
    }
}
