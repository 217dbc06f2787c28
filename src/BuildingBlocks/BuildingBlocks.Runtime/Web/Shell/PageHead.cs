using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;

/// <summary>One step of the breadcrumbs.</summary>
/// <param name="Text">What the user reads.</param>
/// <param name="Url">Where it leads.</param>
public sealed record Crumb(string Text, string Url);

/// <summary>What a page tells the layout about itself.</summary>
public static class PageHead
{
    private const string TitleKey = "Title";
    private const string ContextKey = "Context";
    private const string CrumbsKey = "Crumbs";

    /// <summary>
    /// Sets the heading, the line of context under it and the steps between the menu entry and this page
    /// (the menu entry itself is found from the address).
    /// </summary>
    public static void Head(this ViewDataDictionary viewData, string title, string? context = null, params Crumb[] crumbs)
    {
        viewData[TitleKey] = title;
        viewData[ContextKey] = context;
        viewData[CrumbsKey] = crumbs;
    }

    public static string TitleOfPage(this ViewDataDictionary viewData) => viewData[TitleKey] as string ?? "";

    /// <summary>The line under the heading.</summary>
    public static string? ContextOfPage(this ViewDataDictionary viewData) => viewData[ContextKey] as string;

    /// <summary>The steps before this page.</summary>
    public static IReadOnlyList<Crumb> CrumbsOfPage(this ViewDataDictionary viewData) => viewData[CrumbsKey] as Crumb[] ?? [];
}
