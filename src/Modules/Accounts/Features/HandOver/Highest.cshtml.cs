using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.HandOver;

/// <summary>Bàn giao tài khoản quyền cao nhất.</summary>
[Authorize($"{AccountsPermissions.AdministerSystem}|{AccountsPermissions.MonitorUsage}")]
public sealed class HighestModel(IMediator mediator) : PageModel
{
    /// <summary>Who takes it over.</summary>
    [BindProperty]
    public SuccessorInput Successor { get; set; } = new();

    /// <summary>The answer of the second person.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The successor's password; shown this once.</summary>
    public string? OneTimePassword { get; private set; }

    internal HighestHandOverView HandOver { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        HandOver = await mediator.Send(new GetHighestHandOver(), HttpContext.RequestAborted);
        if (HandOver.MayAsk)
        {
            ViewData["Chosen"] = await mediator.Send(new NameHolder(Successor.EmployeeId), HttpContext.RequestAborted);
        }

        await next();
    }

    public void OnGet()
    {
        OneTimePassword = TempData.TakePassword();
        if (OneTimePassword is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Đề nghị bàn giao.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AskHighestHandOver(Successor), cancellationToken);
        TempData.Flash("Đã gửi đề nghị bàn giao; chờ người thứ hai của Sở Nội vụ xác nhận.");
        return RedirectToPage();
    }

    /// <summary>Xác nhận bàn giao.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var password =
            await mediator.Send(new AnswerHighestHandOver(Input.RequestId, Input.Version, true, Input.Answer), cancellationToken);
        TempData.Flash("Đã bàn giao tài khoản quyền cao nhất.");
        TempData.KeepPassword(password!);
        return RedirectToPage();
    }

    /// <summary>Không xác nhận.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AnswerHighestHandOver(Input.RequestId, Input.Version, false, Input.Answer), cancellationToken);
        TempData.Flash("Đã trả lời không xác nhận bàn giao.");
        return RedirectToPage();
    }

    /// <summary>Fields of the answer.</summary>
    public sealed class Form
    {
        public Guid RequestId { get; set; }

        /// <summary>As seen.</summary>
        public int Version { get; set; }

        /// <summary>Ý kiến.</summary>
        public string? Answer { get; set; }
    }
}
