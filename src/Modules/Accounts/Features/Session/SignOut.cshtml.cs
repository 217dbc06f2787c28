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
    /// <summary>Ends the session of this browser.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessions(Everywhere: false, Request.Headers.UserAgent), cancellationToken);
        await HttpContext.SignOutAsync();
        return Redirect("/dang-nhap");
    }
}
