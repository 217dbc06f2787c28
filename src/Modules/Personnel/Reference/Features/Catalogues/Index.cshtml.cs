using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Danh mục.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    internal IReadOnlyList<CatalogueSummary> Catalogues { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Catalogues = await mediator.Send(new ListCatalogues(), cancellationToken);
}
