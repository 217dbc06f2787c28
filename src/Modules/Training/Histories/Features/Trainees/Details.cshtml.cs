using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Histories.Features.Trainees;

/// <summary>One người học.</summary>
[Authorize(TrainingPermissions.View)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public TraineeView Found { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetTrainee(id), cancellationToken);
}
