using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>Nhập hồ sơ từ Excel: the template, the upload, and the earlier runs of the user.</summary>
[Authorize(PersonnelPermissions.Edit)]
[UploadLimit(WorkbookGuard.FileMaxMegabytes)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>What the form holds.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Page of the list of runs.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal Page<ImportRun> Runs { get; private set; } = new([], 1, 1, 0);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.Message);
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new BuildImportTemplate(), cancellationToken), WorkbookFile.ContentType, "mau-nhap-ho-so-can-bo.xlsx");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await using var file = Input.File?.OpenReadStream();
        var runId = await mediator.Send(new UploadImport(file, Input.File?.FileName), cancellationToken);
        return RedirectToPage("/Import/Run", new { runId });
    }

    /// <summary>Also before an upload, so that a refused one can show the page again.</summary>
    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Runs = await mediator.Send(new ListImportRuns(PageNumber), cancellationToken);

    /// <summary>The fields of the form.</summary>
    public sealed class Form
    {
        /// <summary>The workbook.</summary>
        public IFormFile? File { get; set; }
    }
}
