using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// The filters in force, each removable: <c>&lt;filter-chips&gt;&lt;filter-chip label="Đơn vị" value="Sở Y tế" parameter="don-vi"
/// /&gt;…</c>. A chip without a value does not show; without chips the row does not show.
/// </summary>
[HtmlTargetElement("filter-chips")]
public sealed class FilterChipsTagHelper(Icons icons) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chips = new List<FilterChip>();
        context.Items[typeof(FilterChip)] = chips;
        await output.GetChildContentAsync();
        if (chips.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var request = ViewContext.HttpContext.Request;
        output.TagName = "ul";
        output.Attributes.SetAttribute("class", "filter-chips");
        output.Attributes.SetAttribute("aria-label", "Đang lọc theo");
        output.Content.Clear();
        foreach (var chip in chips)
        {
            output.Content.AppendHtml(Markup.Around("li", null, Draw(chip, ListUrl.With(request, chip.Parameter, null, chip.OnlyValue))));
        }

        var all = ListUrl.Without(request, chips.Select(c => c.Parameter).ToHashSet());
        output.Content.AppendHtml(Markup.Around("li", null, Markup.Link(all, "filter-clear", Markup.Text("Bỏ tất cả"))));
    }

    private TagBuilder Draw(FilterChip chip, string url)
    {
        var link = Markup.Link(
            url, "filter-chip", Markup.Element("span", "filter-chip-label", $"{chip.Label}: "), Markup.Element("span", null, chip.Value),
            icons.Draw("x"), Markup.Hidden("(bỏ lọc)"));
        link.Attributes["title"] = "Bỏ lọc này";
        return link;
    }
}

/// <summary>One filter in force.</summary>
[HtmlTargetElement("filter-chip", ParentTag = "filter-chips", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FilterChipTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    /// <summary>The chosen value as people read it; null or empty: the filter is not in force.</summary>
    public string? Value { get; set; }

    /// <summary>The query parameter to remove.</summary>
    public string Parameter { get; set; } = "";

    /// <summary>When the parameter may stand several times: the one value to remove.</summary>
    public string? OnlyValue { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(Value))
        {
            ((List<FilterChip>)context.Items[typeof(FilterChip)]).Add(new FilterChip(Label, Value, Parameter, OnlyValue));
        }

        output.SuppressOutput();
    }
}

internal sealed record FilterChip(string Label, string Value, string Parameter, string? OnlyValue);
