using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// The foot of a list: what part is seen and links to the other pages, keeping filters and order.
/// <c>&lt;pager list="Model.People" noun="người" /&gt;</c>; the page number is the query parameter <c>trang</c>.
/// </summary>
[HtmlTargetElement("pager", Attributes = "list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Icons icons) : TagHelper
{
    private const int Neighbours = 2;

    /// <summary>The page shown.</summary>
    public IPageOfList List { get; set; } = null!;

    /// <summary>What is listed: người, quyết định, đơn vị.</summary>
    public string Noun { get; set; } = "dòng";

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (List.TotalCount == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Phân trang");
        output.Content.AppendHtml(Markup.Element("p", "pager-count", CountText(List, Noun)));
        if (List.PageCount > 1)
        {
            output.Content.AppendHtml(Markup.Around("ul", "pager-pages", Steps()));
        }
    }

    /// <summary>What part of the list is seen: "21–40 trong 2.000 người".</summary>
    internal static string CountText(IPageOfList list, string noun)
    {
        var first = ((list.Number - 1) * list.Size) + 1;
        var last = Math.Min(list.TotalCount, list.Number * list.Size);
        return list.PageCount == 1
            ? $"{Show.Number(list.TotalCount)} {noun}"
            : $"{Show.Number(first)}–{Show.Number(last)} trong {Show.Number(list.TotalCount)} {noun}";
    }

    /// <summary>The page numbers to offer; null marks a gap.</summary>
    internal static IEnumerable<int?> Numbers(int current, int count)
    {
        var shown = Enumerable.Range(1, count)
            .Where(n => n == 1 || n == count || Math.Abs(n - current) <= Neighbours);
        var previous = 0;
        foreach (var number in shown)
        {
            if (number - previous == 2)
            {
                yield return number - 1; // a gap of one is no gap
            }
            else if (number - previous > 2)
            {
                yield return null;
            }

            yield return number;
            previous = number;
        }
    }

    private IEnumerable<IHtmlContent> Steps()
    {
        if (List.Number > 1)
        {
            yield return Step(List.Number - 1, "Trang trước", "chevron-left", "prev");
        }

        foreach (var number in Numbers(List.Number, List.PageCount))
        {
            yield return number is { } n ? Number(n) : Markup.Around("li", "pager-gap", Markup.Element("span", null, "…"));
        }

        if (List.Number < List.PageCount)
        {
            yield return Step(List.Number + 1, "Trang sau", "chevron-right", "next");
        }
    }

    private TagBuilder Number(int number)
    {
        var link = Link(number, Markup.Hidden("Trang "), Markup.Text(Show.Number(number)));
        if (number == List.Number)
        {
            link.Attributes["aria-current"] = "page";
        }

        return Markup.Around("li", null, link);
    }

    private TagBuilder Step(int number, string name, string icon, string relation)
    {
        var link = Link(number, icons.Draw(icon), Markup.Hidden(name));
        link.Attributes["rel"] = relation;
        link.Attributes["title"] = name;
        return Markup.Around("li", null, link);
    }

    private TagBuilder Link(int number, params IHtmlContent[] parts)
    {
        var value = number == 1 ? null : number.ToString(CultureInfo.InvariantCulture);
        return Markup.Link(ListUrl.With(ViewContext.HttpContext.Request, ListUrl.PageParameter, value), null, parts);
    }
}
