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

    /// <summary>The change.</summary>
    [FromRoute]
    public Guid ChangeId { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal PlannedChangeView Change { get; private set; } = null!;

    internal string BackUrl => $"/can-bo/{Id}";

    /// <summary>Shows what waits.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Change = await mediator.Send(new GetPlannedChange(Id, ChangeId), cancellationToken);

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Change = await mediator.Send(new GetPlannedChange(Id, ChangeId), cancellationToken);
        await mediator.Send(new WithdrawPlannedChange(Id, ChangeId, Input.Reason), cancellationToken);
        TempData.Flash($"Đã thu hồi thay đổi chờ hiệu lực: {Change.Title}.");
        return Redirect(BackUrl);
    }

    /// <summary>What was typed.</summary>
    public sealed class Form
    {
        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
