using HoSoCanBo.BuildingBlocks.Runtime.Access;
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
    internal bool MayCancel => Shown.Movements.Any(m => !Domain.Movement.Over.Contains(m.State))
        && (request.User.May(PersonnelPermissions.Correct) || request.User.May(PersonnelPermissions.Transfer));

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Shown = await mediator.Send(new ShowDecision(Id), cancellationToken);
}
