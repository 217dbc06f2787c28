using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Training.Registrations.Domain;
using HoSoCanBo.Training.Registrations.Features.Registrations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Registrations.Features.Enrolments;

/// <summary>Người đăng ký một khóa: the organiser accepts, refuses or puts on the waiting list.</summary>
[Authorize(TrainingPermissions.Confirm)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Choices of states.</summary>
    public static IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<EnrolmentState>().Select(s => new SelectListItem(RegistrationWords.Of(s).Text, s.ToString()))];

    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The state shown; null: all.</summary>
    [FromQuery(Name = "trang-thai")]
    public EnrolmentState? State { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The places.</summary>
    public EnrolmentsView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ListEnrolments(Id, State, PageNumber), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Duyệt.</summary>
    public Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken) =>
        AnswerAsync(EnrolmentState.Accepted, "Đã duyệt", cancellationToken);

    /// <summary>Dự bị.</summary>
    public Task<IActionResult> OnPostWaitAsync(CancellationToken cancellationToken) =>
        AnswerAsync(EnrolmentState.Waiting, "Đã đưa vào dự bị", cancellationToken);

    /// <summary>Không duyệt.</summary>
    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) =>
        AnswerAsync(EnrolmentState.Refused, "Không duyệt", cancellationToken);

    private async Task<IActionResult> AnswerAsync(EnrolmentState answer, string done, CancellationToken cancellationToken)
    {
        var count = await mediator.Send(new AnswerEnrolments(Id, Input.Version, Input.Chosen, answer, Input.Reason), cancellationToken);
        TempData.Flash($"{done} {Show.Number(count)} người; trả lời đã đóng dấu và báo cho đơn vị.");
        return Redirect($"/dao-tao/thong-bao/{Id}/nguoi-dang-ky");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The notice as seen.</summary>
        public int Version { get; set; }

        /// <summary>The places.</summary>
        public List<Guid> Chosen { get; set; } = [];

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
