using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Http;

namespace HoSoCanBo.BuildingBlocks.Runtime.Web.Components;

/// <summary>
/// Tabler icons from the one sprite the build makes. Any quoted icon name in the sources gets into the sprite by itself.
/// </summary>
/// <param name="versions">Gives the sprite's address its fingerprint.</param>
public sealed class Icons(IFileVersionProvider versions)
{
    private const string Sprite = "/lib/icons.svg";

    private readonly ConcurrentDictionary<(string Name, string? CssClass), HtmlString> drawn = new();

    /// <summary>The icon, silent for screen readers: a word stands beside it or the control has a name.</summary>
    public IHtmlContent Draw(string name, string? cssClass = null) => drawn.GetOrAdd((name, cssClass), Drawn);

    // A page shows dozens of them, and there are few different ones.
    private HtmlString Drawn((string Name, string? CssClass) icon)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{versions.AddFileVersionToPath(PathString.Empty, Sprite)}#{icon.Name}";
        var svg = Markup.Around("svg", icon.CssClass is null ? "icon" : $"icon {icon.CssClass}", use);
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        svg.WriteTo(text, HtmlEncoder.Default);
        return new HtmlString(text.ToString());
    }
}
