using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Bộ chứng cứ to take along.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Register}|{TrainingPermissions.Confirm}|{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class EvidenceModel(IMediator mediator) : PageModel
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var seal = (await mediator.Send(new ShowSeal(id), cancellationToken)).Seal;
        var evidence = await mediator.Send(
            new MakeSealEvidence(id, $"{Request.Scheme}://{Request.Host}/xac-thuc/{seal.Code}"), cancellationToken);
        Response.Headers.CacheControl = "private, no-store";
        return File(evidence.Content, "application/zip", evidence.Name);
    }
}
