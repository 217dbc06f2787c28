using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Emulation.Features.AwardCandidates;

/// <summary>One đối tượng thi đua, khen thưởng.</summary>
[Authorize(EmulationPermissions.View)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public AwardCandidateView Found { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetAwardCandidate(id), cancellationToken);
}
