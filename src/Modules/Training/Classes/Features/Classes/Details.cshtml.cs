using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Một lớp: timetable and learners.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The class.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public ClassView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowClass(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>An empty form of a session.</summary>
    public void OnGet() => Input.SessionId = Guid.CreateVersion7();

    /// <summary>Thêm buổi học.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(
            new AddSession(Id, Input.SessionId, Input.On, Input.From, Input.To, Input.Hours, Input.Room, Input.Teacher, Input.Topic,
                Input.AcceptsClash), cancellationToken);
        return Done($"Đã thêm buổi học ngày {Show.Date(Input.On)}.");
    }

    /// <summary>Hủy buổi học.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new CancelSession(Id, Input.SessionId), cancellationToken);
        return Done("Đã hủy buổi học.");
    }

    private RedirectResult Done(string message)
    {
        TempData.Flash(message);
        return Redirect($"/dao-tao/lop/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the session.</summary>
        public Guid SessionId { get; set; }

        /// <summary>Ngày học.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Từ giờ.</summary>
        public string? From { get; set; }

        /// <summary>Đến giờ.</summary>
        public string? To { get; set; }

        /// <summary>Số tiết.</summary>
        public int? Hours { get; set; }

        /// <summary>Phòng.</summary>
        public string? Room { get; set; }

        /// <summary>Giảng viên.</summary>
        public string? Teacher { get; set; }

        /// <summary>Nội dung.</summary>
        public string? Topic { get; set; }

        /// <summary>Vẫn xếp.</summary>
        public bool AcceptsClash { get; set; }
    }
}
