using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>Khóa học của chính người đăng nhập.</summary>
[Authorize(TrainingPermissions.Own)]
public sealed class OwnModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public CourseHistory History { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        History = await mediator.Send(new ShowOwnCourses(), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AnswerForOneself(Input.NoticeId, Input.Agrees, Input.Remark), cancellationToken);
        TempData.Flash(Input.Agrees ? "Đã ghi ý kiến: đồng ý tham gia." : "Đã ghi ý kiến: không tham gia.");
        return Redirect("/dao-tao/cua-toi");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The course.</summary>
        public Guid NoticeId { get; set; }

        /// <summary>Đồng ý.</summary>
        public bool Agrees { get; set; }

        /// <summary>Lý do.</summary>
        public string? Remark { get; set; }
    }
}
