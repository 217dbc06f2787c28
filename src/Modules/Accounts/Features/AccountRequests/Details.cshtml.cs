using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Một đề nghị về tài khoản.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The request.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal AccountRequestView Asked { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Asked = await mediator.Send(new GetAccountRequest(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Thống nhất.</summary>
    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken)
    {
        if (await mediator.Send(new AnswerAccountRequest(Id, Input.Version, true, Input.Answer), cancellationToken) is not { } issued)
        {
            TempData.Flash("Đã thống nhất; đơn vị được báo.");
            return RedirectToPage(new { Id });
        }

        TempData.Flash("Đã cấp lại mật khẩu; mọi phiên đăng nhập của tài khoản đã kết thúc.");
        TempData.KeepPassword(issued.Password);
        return RedirectToPage("/Accounts/Details", new { id = issued.AccountId });
    }

    /// <summary>Không thống nhất.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AnswerAccountRequest(Id, Input.Version, false, Input.Answer), cancellationToken);
        TempData.Flash("Đã trả lời không thống nhất; đơn vị được báo cùng lý do.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Cấp tài khoản đã được thống nhất.</summary>
    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellationToken)
    {
        var issued = await mediator.Send(new IssueAgreedAccount(Id, Input.Version), cancellationToken);
        TempData.Flash("Đã cấp tài khoản.");
        TempData.KeepPassword(issued.Password);
        return RedirectToPage("/Accounts/Details", new { id = issued.AccountId });
    }

    /// <summary>Rút đề nghị.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawAccountRequest(Id, Input.Version, Input.Reason), cancellationToken);
        TempData.Flash("Đã rút đề nghị.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>As seen.</summary>
        public int Version { get; set; }

        /// <summary>Ý kiến của Sở Nội vụ.</summary>
        public string? Answer { get; set; }

        /// <summary>Lý do rút.</summary>
        public string? Reason { get; set; }
    }
}
