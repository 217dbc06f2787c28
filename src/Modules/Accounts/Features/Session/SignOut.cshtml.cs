using HoSoCanBo.Accounts.Features.MyAccount;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Đăng xuất; the menu posts here, and the address alone asks first.</summary>
[Authorize]
[OpenWithIssuedPassword]
public sealed class SignOutModel(IMediator mediator) : PageModel
{
    /// <summary>Ends the session of this browser, or all.</summary>
    /// <param name="everywhere">Every session of the account, on every device.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IActionResult> OnPostAsync(bool everywhere, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessions(everywhere, SessionClaims.IdOf(User), Request.Headers.UserAgent), cancellationToken);
        await HttpContext.SignOutAsync();
        return Redirect("/dang-nhap");
    }
}
