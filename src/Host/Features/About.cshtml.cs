using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Host.Features;

/// <summary>Giới thiệu: what this is and by which decision it exists.</summary>
[AllowAnonymous]
public sealed class AboutModel : PageModel
{
    /// <summary>Version of the running host.</summary>
    public string Version { get; } = typeof(AboutModel).Assembly.GetName().Version?.ToString(3) ?? "";
}
