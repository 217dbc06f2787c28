using HoSoCanBo.Accounts.Features.Session;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.MyAccount;

/// <summary>Đổi mật khẩu.</summary>
[Authorize]
[OpenWithIssuedPassword]
public sealed class ChangePasswordModel(IMediator mediator, RequestContext request) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Log-in name, for the browser's password store.</summary>
    public string UserName => request.User.UserName;

    /// <summary>The password was issued; nothing else is open, so the session holds no role's permissions yet.</summary>
    public bool IsForced => request.User.Grants.Count == 0;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangePassword(Input.CurrentPassword, Input.NewPassword, Input.RepeatedPassword), cancellationToken);
        TempData.Flash("Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.");
        return RedirectToPage("/MyAccount/Index");
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Mật khẩu đang dùng.</summary>
        public string? CurrentPassword { get; set; }

        /// <summary>Mật khẩu mới.</summary>
        public string? NewPassword { get; set; }

        /// <summary>Nhập lại.</summary>
        public string? RepeatedPassword { get; set; }
    }
}
