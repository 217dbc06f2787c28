using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.People.Features.SalaryChanges;

/// <summary>Thay đổi lương chờ người thứ hai duyệt.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class WaitingModel(IMediator mediator) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>The answer.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    public Page<WaitingPayChangeRow> Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ListWaitingPayChanges(PageNumber), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Duyệt.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        AnswerAsync(true, "Đã duyệt. Thay đổi có hiệu lực và được ghi vào hồ sơ lương.", cancellationToken);

    /// <summary>Không duyệt.</summary>
    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) =>
        AnswerAsync(false, "Đã bác thay đổi; người đề nghị được báo cùng lý do.", cancellationToken);

    private async Task<IActionResult> AnswerAsync(bool isApproved, string done, CancellationToken cancellationToken)
    {
        await mediator.Send(new AnswerPayChange(Input.Id, Input.Version, isApproved, Input.Reason), cancellationToken);
        TempData.Flash(done);
        return Redirect("/tien-luong/cho-duyet");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The change.</summary>
        public Guid Id { get; set; }

        /// <summary>As seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
