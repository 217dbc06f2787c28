using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>One obligation: reminders, extension, what happened.</summary>
[Authorize(ObligationScope.MayLook)]
public sealed class DetailsModel(IMediator mediator, RequestContext request) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form.</summary>
        public Guid ReminderId { get; set; }

        /// <summary>Nội dung nhắc nhở.</summary>
        public string? Text { get; set; }

        /// <summary>Hạn mới.</summary>
        public DateOnly? NewDueOn { get; set; }

        /// <summary>Lý do gia hạn.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The obligation.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal bool MayTransfer => request.User.May(PersonnelPermissions.Transfer);

    internal ObligationPage Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.ReminderId = Guid.CreateVersion7();
    }

    /// <summary>Nhắc nhở.</summary>
    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new SendReminder(Input.ReminderId, null, Id, Input.Text), cancellationToken);
        return Done("Đã gửi nhắc nhở đến người được phân công của đơn vị.");
    }

    /// <summary>Gia hạn.</summary>
    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ExtendObligation(Id, Input.NewDueOn, Input.Reason), cancellationToken);
        return Done($"Đã gia hạn đến {Show.Date(Input.NewDueOn)}.");
    }

    private RedirectResult Done(string message)
    {
        TempData.Flash(message);
        return Redirect($"{DeadlineSetup.ListUrl}/{Id}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Shown = await mediator.Send(new ShowObligation(Id), cancellationToken);
}
