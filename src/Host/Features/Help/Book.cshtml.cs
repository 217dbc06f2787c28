using HoSoCanBo.Host.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Help;

/// <summary>Sổ tay sử dụng: the whole guide on one page, to be printed or kept.</summary>
[Authorize]
public sealed class BookModel(HelpLibrary library, HelpLinks links) : PageModel
{
    /// <summary>The guide by job.</summary>
    public ILookup<string, HelpTopic> Topics => library.Topics.ToLookup(t => t.Group);

    /// <summary>Screens the reader may not open.</summary>
    public IReadOnlySet<string> Closed { get; private set; } = null!;

    public async Task OnGetAsync() => Closed = await links.ClosedToAsync(User, library.Topics.Select(t => t.Body));
}
