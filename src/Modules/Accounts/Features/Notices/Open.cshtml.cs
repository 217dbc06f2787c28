using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Opens a notice: marks it read and goes where it leads.</summary>
[Authorize]
public sealed class OpenModel(IMediator mediator) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        LocalRedirect(await mediator.Send(new OpenNotice(id), cancellationToken));
}
