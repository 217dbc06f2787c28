using HoSoCanBo.Host.Help;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features.Help;

/// <summary>Trợ giúp: the guide by job, and its search (Điều 16.2).</summary>
[Authorize]
public sealed class IndexModel(HelpLibrary library) : PageModel
{
    /// <summary>Longest text that is searched for.</summary>
    public const int TextMaxLength = 100;

    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Pages with the words; null when nothing is searched for.</summary>
    public IReadOnlyList<HelpTopic>? Found { get; private set; }

    /// <summary>The guide by job.</summary>
    public ILookup<string, HelpTopic> Topics => library.Topics.ToLookup(t => t.Group);

    /// <summary>Shows the guide or what was found.</summary>
    public void OnGet() =>
        Found = string.IsNullOrWhiteSpace(Text) ? null : library.Search(Text[..Math.Min(Text.Length, TextMaxLength)]);
}
