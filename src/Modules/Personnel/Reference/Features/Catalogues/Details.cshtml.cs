using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Một danh mục.</summary>
[Authorize]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Catalogue { get; set; } = "";

    internal CatalogueView View { get; private set; } = null!;

    /// <summary>The values as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportCatalogue(Catalogue), cancellationToken),
            WorkbookFile.ContentType, $"danh-muc-{Catalogue}.xlsx");

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetCatalogue(Catalogue), cancellationToken);
}
