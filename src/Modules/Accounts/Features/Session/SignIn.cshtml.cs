using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Session;

/// <summary>Trang đăng nhập.</summary>
[AllowAnonymous]
public sealed class SignInModel(IMediator mediator, RequestContext request) : PageModel
{
    private const int RetrySeconds = 60;

    /// <summary>Where the user wanted to go; only addresses of this software are followed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The page; who is signed in already, perhaps in another tab, goes on.</summary>
    public IActionResult OnGet()
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            return Page();
        }

        if (TempData.TakeWarning() is not null)
        {
            TempData.FlashWarning($"Trình duyệt này đang đăng nhập bằng tài khoản {request.User.UserName}. Muốn dùng tài khoản khác, hãy đăng xuất trước.");
        }

        return LocalRedirect(Target);
    }

    /// <summary>Checks name and password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Nobody is signed in yet; the software itself checks the password.
        request.ActAs(CurrentUser.System);
        var result = await mediator.Send(
            new SignIn(Input.UserName, Input.Password, request.RemoteAddress, Request.Headers.UserAgent), cancellationToken);
        return result switch
        {
            SignInResult.Succeeded => LocalRedirect(Target),
            SignInResult.NotAllowed => Refuse(
                StatusCodes.Status403Forbidden, "Tài khoản đang bị hạn chế hoặc đã hủy. Liên hệ quản trị đơn vị hoặc Sở Nội vụ."),
            SignInResult.TooMany => TooMany(),
            _ => Refuse(
                StatusCodes.Status400BadRequest,
                "Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp, máy này phải chờ 15 phút mới đăng nhập được bằng tên đó."),
        };
    }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    private PageResult TooMany()
    {
        Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Refuse(
            StatusCodes.Status429TooManyRequests,
            "Quá nhiều lần đăng nhập sai trong một phút, hoặc quá nhiều người đăng nhập cùng lúc. Chờ khoảng một phút rồi thử lại.");
    }

    private PageResult Refuse(int status, string message)
    {
        ModelState.AddModelError("", message);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Tên đăng nhập.</summary>
        public string? UserName { get; set; }

        /// <summary>Mật khẩu.</summary>
        public string? Password { get; set; }
    }
}
