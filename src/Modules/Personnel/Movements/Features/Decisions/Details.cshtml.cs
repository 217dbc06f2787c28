using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>One paper and whom it concerns.</summary>
[Authorize(PersonnelPermissions.Search)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The decision.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    internal DecisionPage Shown { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Shown = await mediator.Send(new ShowDecision(Id), cancellationToken);
}
