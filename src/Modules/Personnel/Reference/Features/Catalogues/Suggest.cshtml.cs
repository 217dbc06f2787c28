using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Answers fields that offer the words of a catalogue (<c>data-suggest</c>).</summary>
[Authorize]
public sealed class SuggestModel(IMediator mediator) : PageModel
{
    /// <summary>The words, as a JSON list.</summary>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "loai")] string? kind, [FromQuery(Name = "doi-tuong")] string? employeeKind,
        CancellationToken cancellationToken) =>
        new JsonResult(await mediator.Send(new SuggestValues(kind, employeeKind), cancellationToken));
}
