using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Registrations.Features.Registrations;

/// <summary>Một danh sách đăng ký: the officer prepares it, the head sends it back or goes on to confirm it.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Register}|{TrainingPermissions.Confirm}|{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The list.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>What is shown.</summary>
    public RegistrationView Found { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Found = await mediator.Send(new ShowRegistration(Id), HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Bỏ một người.</summary>
    public Task<IActionResult> OnPostLeaveOutAsync(CancellationToken cancellationToken) =>
        SaveAsync(new LeavePersonOut(Id, Input.Version, Input.PersonId), "Đã bỏ khỏi danh sách.", cancellationToken);

    /// <summary>Lưu nguyện vọng.</summary>
    public Task<IActionResult> OnPostWishesAsync(CancellationToken cancellationToken) =>
        SaveAsync(new SaveWishes(Id, Input.Version, Input.Wishes), "Đã lưu nguyện vọng.", cancellationToken);

    /// <summary>Báo cho người trong danh sách.</summary>
    public async Task<IActionResult> OnPostTellAsync(CancellationToken cancellationToken)
    {
        var told = await mediator.Send(new TellPeople(Id, Input.Version), cancellationToken);
        TempData.Flash(told == 0 ? "Mọi người trong danh sách đã được báo trước đó."
            : $"Đã báo cho {Show.Number(told)} người; ý kiến của họ hiện ở danh sách.");
        return Redirect($"/dao-tao/dang-ky/{Id}");
    }

    /// <summary>Trình thủ trưởng.</summary>
    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken) =>
        SaveAsync(new SubmitRegistration(Id, Input.Version), "Đã trình thủ trưởng xác nhận.", cancellationToken);

    /// <summary>Trả lại.</summary>
    public Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken) =>
        SaveAsync(new ReturnRegistration(Id, Input.Version, Input.Reason), "Đã trả lại người lập.", cancellationToken);

    /// <summary>Rút.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        SaveAsync(new WithdrawRegistration(Id, Input.Version, Input.Reason, Input.Password),
            "Đã rút danh sách và báo cho cơ quan tổ chức.", cancellationToken);

    /// <summary>Lập bản sửa.</summary>
    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancellationToken)
    {
        var next = await mediator.Send(new CorrectRegistration(Id), cancellationToken);
        TempData.Flash("Đã lập bản sửa. Sửa xong trình thủ trưởng xác nhận.");
        return Redirect($"/dao-tao/dang-ky/{next}");
    }

    private async Task<IActionResult> SaveAsync(IRequest<Guid> command, string done, CancellationToken cancellationToken)
    {
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect($"/dao-tao/dang-ky/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The list as seen.</summary>
        public int Version { get; set; }

        /// <summary>Who is left out.</summary>
        public Guid PersonId { get; set; }

        /// <summary>Nguyện vọng; by person.</summary>
        public Dictionary<Guid, string?> Wishes { get; set; } = [];

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }

        /// <summary>Mật khẩu.</summary>
        public string? Password { get; set; }
    }
}
