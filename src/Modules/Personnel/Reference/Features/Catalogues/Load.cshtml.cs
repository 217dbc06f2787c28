using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Catalogues;

/// <summary>Nhập danh mục từ Excel.</summary>
[Authorize(PersonnelPermissions.ManageCatalogues)]
[UploadLimit(WorkbookGuard.FileMaxMegabytes)]
public sealed class LoadModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>The workbook.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Căn cứ.</summary>
        public string? Reason { get; set; }
    }

    [FromRoute]
    public string Catalogue { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    internal string Heading { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Heading = (await mediator.Send(new GetCatalogue(Catalogue), cancellationToken)).Title;
        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.Message);
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    /// <summary>Nhập.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Heading = (await mediator.Send(new GetCatalogue(Catalogue), cancellationToken)).Title;
        await using var file = Input.File?.OpenReadStream();
        var done = await mediator.Send(new ImportCatalogue(Catalogue, file, Input.Reason), cancellationToken);
        TempData.Flash($"Đã thêm {done.Added}, sửa {done.Changed}, giữ nguyên {done.Unchanged} giá trị.");
        return Redirect($"/danh-muc/{Catalogue}");
    }
}
