using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Host.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Help;

/// <summary>One page of the guide.</summary>
[Authorize]
public sealed class TopicModel(HelpLibrary library, HelpLinks links, IEnumerable<NavigationItem> menu, RequestContext request) : PageModel
{
    public HelpTopic Topic { get; private set; } = null!;

    /// <summary>Screens it explains that the user may open from the menu.</summary>
    public IReadOnlyList<NavigationItem> Screens { get; private set; } = [];

    /// <summary>Screens the reader may not open.</summary>
    public IReadOnlySet<string> Closed { get; private set; } = null!;

    /// <summary>The other pages of the same job.</summary>
    public IReadOnlyList<HelpTopic> Neighbours { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (library.Find(slug) is not { } topic)
        {
            return NotFound();
        }

        Topic = topic;
        Closed = await links.ClosedToAsync(User, topic.Body);
        var explained = topic.Screens.Select(HelpLibrary.KeyOf).ToHashSet(StringComparer.Ordinal);
        Screens = [.. menu.Where(i => explained.Contains(i.Url) && i.IsFor(request.User))];
        Neighbours = [.. library.Topics.Where(t => t.Group == topic.Group && t != topic)];
        return Page();
    }
}
