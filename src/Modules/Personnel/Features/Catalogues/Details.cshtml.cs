using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Features.Catalogues;

/// <summary>Một danh mục.</summary>
[Authorize]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The catalogue.</summary>
    [FromRoute]
    public string Catalogue { get; set; } = "";

    internal CatalogueView View { get; private set; } = null!;

    /// <summary>Shows the values.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new GetCatalogue(Catalogue), cancellationToken);
}
