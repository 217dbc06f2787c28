using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Một cơ quan, đơn vị.</summary>
[Authorize]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The unit.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    internal UnitView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetUnit(Id), cancellationToken);
}
