using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Domain.Movements;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>One paper and whom it concerns.</summary>
[Authorize(PersonnelPermissions.Search)]
public sealed class DetailsModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The decision.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    internal DecisionPage Shown { get; private set; } = null!;

    /// <summary>Whether the user may take its movements back, all at once.</summary>
    internal bool MayCancel => Shown.Movements.Any(m => !Movement.Over.Contains(m.State))
        && (request.User.May(PersonnelPermissions.Correct) || request.User.May(PersonnelPermissions.Transfer));

    /// <summary>The scan to add.</summary>
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    internal bool MayAddFile => request.User.May(PersonnelPermissions.Edit) || request.User.May(PersonnelPermissions.Transfer)
        || request.User.May(PersonnelPermissions.AdministerUnits);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.FileId is not null)
        {
            await mediator.Send(new AddDecisionFile(Id, Input.FileId), cancellationToken);
            TempData.Flash("Đã thêm tệp quyết định.");
        }

        return Redirect($"/quyet-dinh/{Id}");
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Shown = await mediator.Send(new ShowDecision(Id), cancellationToken);
}
