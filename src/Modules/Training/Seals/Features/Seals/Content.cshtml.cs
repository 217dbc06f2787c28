using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Nội dung đã đóng dấu as the very bytes that were hashed, named by their hash.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Register}|{TrainingPermissions.Confirm}|{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class ContentModel(IMediator mediator) : PageModel
{
    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ShowSeal(id), cancellationToken);
        Response.Headers.CacheControl = "private, no-store";
        return File(found.Seal.Content, "application/octet-stream", $"{found.Seal.Hash}.txt");
    }
}
