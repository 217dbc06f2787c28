using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Một thông báo chiêu sinh: what it says, who has it, how it changed; the organiser issues and cancels it here.</summary>
[Authorize(TrainingPermissions.Follow)]
public sealed class DetailsModel(IMediator mediator, RequestContext request, TimeProvider clock) : PageModel
{
    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public NoticeView Found { get; private set; } = null!;

    /// <summary>Now (UTC).</summary>
    public DateTime Now { get; } = clock.UtcNow();

    /// <summary>Whether the user registers people.</summary>
    public bool MayRegister => request.User.May(TrainingPermissions.Register);

    /// <summary>Whether the user answers those who registered.</summary>
    public bool MayAnswer => request.User.May(TrainingPermissions.Confirm);

    /// <summary>Whether the user holds classes.</summary>
    public bool MayHold => request.User.May(TrainingPermissions.Result);

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (request.User.May(TrainingPermissions.Register))
        {
            await mediator.Send(new ReceiveNotice(Id), HttpContext.RequestAborted);
        }

        Found = await mediator.Send(new ShowNotice(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Phát hành.</summary>
    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellationToken)
    {
        var units = await mediator.Send(new IssueNotice(Id, Input.Version), cancellationToken);
        return Done($"Đã phát hành đến {Show.Number(units)} đơn vị.");
    }

    /// <summary>Hủy.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CancelNotice(Id, Input.Version, Input.Reason), cancellationToken);
        return Done("Đã hủy thông báo và báo cho các đơn vị.");
    }

    private RedirectResult Done(string message)
    {
        TempData.Flash(message);
        return Redirect($"/dao-tao/thong-bao/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The notice as seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do hủy.</summary>
        public string? Reason { get; set; }
    }
}
