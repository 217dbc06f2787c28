using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Editing;

/// <summary>Thu hồi một thay đổi chờ hiệu lực.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class PlannedModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid ChangeId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal PlannedChangeView Change { get; private set; } = null!;

    internal string BackUrl => $"/can-bo/{Id}";

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Change = await mediator.Send(new GetPlannedChange(Id, ChangeId), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Change = await mediator.Send(new GetPlannedChange(Id, ChangeId), cancellationToken);
        await mediator.Send(new WithdrawPlannedChange(Id, ChangeId, Input.Reason), cancellationToken);
        TempData.Flash($"Đã thu hồi thay đổi chờ hiệu lực: {Change.Title}.");
        return Redirect(BackUrl);
    }

    public sealed class Form
    {
        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
