using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Trang xác thực công khai of a printed proof.</summary>
[AllowAnonymous]
public sealed class VerifyModel : PageModel
{
    /// <summary>What the code leads to; null: nothing.</summary>
    public VerifiedSeal? Found { get; private set; }

    /// <summary>Looks the code up.</summary>
    public async Task OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        Found = await HttpContext.RequestServices.GetRequiredService<SealVerification>().FindAsync(code, cancellationToken);
        if (Found is null)
        {
            Response.StatusCode = 404;
        }
    }
}
