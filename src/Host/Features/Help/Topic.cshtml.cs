using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Help;

/// <summary>One page of the guide.</summary>
[Authorize]
public sealed class TopicModel(HelpLibrary library, IEnumerable<NavigationItem> menu, RequestContext request) : PageModel
{
    /// <summary>The page.</summary>
    public HelpTopic Topic { get; private set; } = null!;

    /// <summary>Screens it explains that the user may open from the menu.</summary>
    public IReadOnlyList<NavigationItem> Screens { get; private set; } = [];

    /// <summary>The other pages of the same job.</summary>
    public IReadOnlyList<HelpTopic> Neighbours { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet(string slug)
    {
        if (library.Find(slug) is not { } topic)
        {
            return NotFound();
        }

        Topic = topic;
        var explained = topic.Screens.Select(HelpLibrary.KeyOf).ToHashSet(StringComparer.Ordinal);
        Screens = [.. menu.Where(i => explained.Contains(i.Url) && i.IsFor(request.User))];
        Neighbours = [.. library.Topics.Where(t => t.Group == topic.Group && t != topic)];
        return Page();
    }
}
