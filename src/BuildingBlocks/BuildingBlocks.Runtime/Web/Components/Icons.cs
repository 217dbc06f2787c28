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

    /// <summary>The icon, silent for screen readers: a word stands beside it or the control has a name.</summary>
    public TagBuilder Draw(string name, string? cssClass = null)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{versions.AddFileVersionToPath(PathString.Empty, Sprite)}#{name}";
        var svg = Markup.Around("svg", cssClass is null ? "icon" : $"icon {cssClass}", use);
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        return svg;
    }
}
