using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>Small pieces of HTML the components share. Text is always encoded.</summary>
internal static class Markup
{
    /// <summary>An element with text in it.</summary>
    public static TagBuilder Element(string name, string? cssClass = null, string? text = null)
    {
        var element = new TagBuilder(name);
        if (cssClass is not null)
        {
            element.AddCssClass(cssClass);
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    /// <summary>An element around other pieces.</summary>
    public static TagBuilder Around(string name, string? cssClass, params IEnumerable<IHtmlContent> parts)
    {
        var element = Element(name, cssClass);
        foreach (var part in parts)
        {
            element.InnerHtml.AppendHtml(part);
        }

        return element;
    }

    public static TagBuilder Link(string url, string? cssClass, params IEnumerable<IHtmlContent> parts)
    {
        var link = Around("a", cssClass, parts);
        link.Attributes["href"] = url;
        return link;
    }

    /// <summary>Text only screen readers say.</summary>
    public static TagBuilder Hidden(string text) => Element("span", "visually-hidden", text);

    /// <summary>Plain text.</summary>
    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    /// <summary>The id the framework gives the input of a field name.</summary>
    public static string IdOf(string fieldName) => TagBuilder.CreateSanitizedId(fieldName, "_");

    /// <summary>The posted name of a field, also inside partials with a prefix.</summary>
    public static string FullNameOf(this ViewContext view, ModelExpression field) =>
        view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);
}
