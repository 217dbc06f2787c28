using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Một danh sách đề nghị nâng bậc: conditions, proposal, answer of the superior, decision.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The list.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The list as stored.</summary>
    public StepListView List { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        List = await mediator.Send(new ShowStepList(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Gửi cấp trên.</summary>
    public Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken) =>
        SaveAsync(new ProposeStepList(Id, Input.Version, Input.Chosen), "Đã gửi đề nghị.", cancellationToken);

    /// <summary>Xét trước thời hạn.</summary>
    public Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken) => SaveAsync(
        new AddToStepList(Id, Input.EmployeeNumber, Input.MonthsForward, Input.AchievementYears, Input.NotifiedOn, Input.RetiresOn),
        "Đã xét và đưa vào danh sách.", cancellationToken);

    /// <summary>Duyệt.</summary>
    public Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken) =>
        SaveAsync(new ReviewStepList(Id, Input.Version, true, Input.Note), "Đã duyệt danh sách.", cancellationToken);

    /// <summary>Trả lại.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        SaveAsync(new ReviewStepList(Id, Input.Version, false, Input.Note), "Đã trả lại danh sách.", cancellationToken);

    /// <summary>Ghi quyết định.</summary>
    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellationToken) =>
        SaveAsync(new DecideStepList(Id, Input.Version, PayDecisionForm.Of(Input.Decision)),
            "Đã ghi quyết định nâng bậc. Hồ sơ và bảng lương được cập nhật theo.", cancellationToken);

    private async Task<IActionResult> SaveAsync(IRequest<Guid> command, string done, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect($"/tien-luong/nang-bac/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The list as seen.</summary>
        public int Version { get; set; }

        /// <summary>Who is proposed.</summary>
        public List<Guid> Chosen { get; set; } = [];

        /// <summary>Số hiệu.</summary>
        public string? EmployeeNumber { get; set; }

        /// <summary>Số tháng nâng trước.</summary>
        public int? MonthsForward { get; set; }

        /// <summary>Năm có thành tích.</summary>
        public string? AchievementYears { get; set; }

        /// <summary>Ngày thông báo nghỉ hưu.</summary>
        public DateOnly? NotifiedOn { get; set; }

        /// <summary>Ngày nghỉ hưu.</summary>
        public DateOnly? RetiresOn { get; set; }

        /// <summary>Ý kiến.</summary>
        public string? Note { get; set; }

        public DecisionInput Decision { get; set; } = new();
    }
}
