using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// A column header that orders the list: <c>&lt;th sort-by="ten" sort-default&gt;Họ và tên&lt;/th&gt;</c>. The order is the query
/// parameter <c>sap-xep</c>: <c>ten</c> rising, <c>-ten</c> falling.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort-by")]
public sealed class SortByTagHelper(Icons icons) : TagHelper
{
    /// <summary>The value of <c>sap-xep</c> this column stands for.</summary>
    public string SortBy { get; set; } = "";

    /// <summary>Whether the list is in this order when the address names none.</summary>
    public bool SortDefault { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = request.Query[ListUrl.SortParameter].ToString();
        current = current.Length == 0 && SortDefault ? SortBy : current;
        var isRising = current == SortBy;
        var isFalling = current == $"-{SortBy}";
        var next = isRising ? $"-{SortBy}" : SortBy;
        var link = Markup.Link(
            ListUrl.With(request, ListUrl.SortParameter, next), "sort-link", await output.GetChildContentAsync(),
            icons.Draw(isRising ? "arrow-up" : isFalling ? "arrow-down" : "arrows-sort",
                cssClass: isRising || isFalling ? "sort-active" : "sort-idle"));
        output.Attributes.SetAttribute("scope", "col");
        if (isRising || isFalling)
        {
            output.Attributes.SetAttribute("aria-sort", isRising ? "ascending" : "descending");
        }

        output.Content.SetHtmlContent(link);
    }
}
