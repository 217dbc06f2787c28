using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// Everything that is wrong with what was sent, each message leading to its field; it takes the focus. Place
/// <c>&lt;error-summary /&gt;</c> on top of the form; a page without one gets it under its heading from the layout.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Icons icons) : TagHelper
{
    private static readonly object ShownKey = new();

    /// <summary>
    /// Heading; without one it says that nothing was saved, or, of a page that is only looked at, that it cannot be shown.
    /// </summary>
    public string? Title { get; set; }

    /// <summary>Set by the layout: show only what the page has not shown itself.</summary>
    public bool OnlyIfMissing { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = ViewContext.HttpContext.Items;
        var messages = Messages();
        if (messages.Count == 0 || (OnlyIfMissing && items.ContainsKey(ShownKey)))
        {
            output.SuppressOutput();
            return;
        }

        items[ShownKey] = true;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml(
            Markup.Around("p", "error-summary-title", icons.Draw("alert-circle"), Markup.Element("strong", null, Title ?? UsualTitle)));
        output.Content.AppendHtml(Markup.Around("ul", null, messages));
    }

    private string UsualTitle => HttpMethods.IsGet(ViewContext.HttpContext.Request.Method)
        ? "Chưa xem được. Hãy xem lại:" : "Chưa lưu được. Hãy xem lại:";

    private List<IHtmlContent> Messages() =>
    [
        .. from entry in ViewContext.ViewData.ModelState
           where entry.Value is not null
           from error in entry.Value!.Errors
           where error.ErrorMessage.Length > 0
           group entry.Key by error.ErrorMessage into same
           select Item(same.First(), same.Key),
    ];

    private static TagBuilder Item(string field, string message)
    {
        if (field.Length == 0)
        {
            return Markup.Element("li", null, message);
        }

        return Markup.Around("li", null, Markup.Link($"#{Markup.IdOf(field)}", null, Markup.Text(message)));
    }
}
