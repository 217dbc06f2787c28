using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Seals.Features.Seals;

/// <summary>Bản chứng thực: the printable proof of a seal.</summary>
[Authorize($"{TrainingPermissions.Use}|{TrainingPermissions.Register}|{TrainingPermissions.Confirm}|{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    public SealView Found { get; private set; } = null!;

    /// <summary>Address of the public page.</summary>
    public string VerifyUrl { get; private set; } = "";

    /// <summary>The drawing of the code.</summary>
    public string Qr { get; private set; } = "";

    /// <summary>Shows the proof.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ShowSeal(id), cancellationToken);
        VerifyUrl = $"{Request.Scheme}://{Request.Host}/xac-thuc/{Found.Seal.Code}";
        Qr = QrPicture.Of(VerifyUrl);
    }
}
