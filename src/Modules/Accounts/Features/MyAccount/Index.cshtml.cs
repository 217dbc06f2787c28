using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Tài khoản của tôi.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>What is shown.</summary>
    public MyAccountView Account { get; private set; } = null!;

    /// <summary>Today in Việt Nam.</summary>
    public DateOnly Today { get; } = BuildingBlocks.VietnamTime.TodayInVietnam(request.Clock);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Account = await mediator.Send(new GetMyAccount(), cancellationToken);

    /// <summary>Đăng xuất khỏi mọi thiết bị, this one too.</summary>
    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndSessions(Everywhere: true, SessionClaims.IdOf(User), Request.Headers.UserAgent), cancellationToken);
        await HttpContext.SignOutAsync();
        return Redirect("/dang-nhap");
    }
}
