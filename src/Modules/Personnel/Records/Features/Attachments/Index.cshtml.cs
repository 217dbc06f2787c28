using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Files;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Thành phần hồ sơ: the documents of a record, what is missing, and the upload.</summary>
[Authorize(PersonnelPermissions.View)]
[UploadLimit(AttachmentOptions.LargestMegabytes)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal RecordPapersView View { get; private set; } = null!;

    internal IEnumerable<SelectListItem> Kinds => View.MayAdd.Select(c => new SelectListItem(c.Name, c.Code));

    public async Task OnGetAsync([FromQuery(Name = "loai")] string? kind, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.AttachmentId = Guid.CreateVersion7();
        Input.KindCode = kind;
        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.MessageFor(View.MaxBytes));
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await using var file = Input.File?.OpenReadStream();
        await mediator.Send(
            new AddAttachment(Id, Input.AttachmentId, Input.KindCode, file, Input.File?.FileName, Input.Title, Input.DocumentNumber,
                Input.DocumentDate), cancellationToken);
        TempData.Flash("Đã thêm tài liệu vào hồ sơ.");
        return Redirect($"/can-bo/{Id}/tai-lieu");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new ListAttachments(Id), cancellationToken);

    public sealed class Form
    {
        /// <summary>Made by the form, so that a second click adds nothing.</summary>
        public Guid AttachmentId { get; set; }

        /// <summary>Kind of document.</summary>
        public string? KindCode { get; set; }

        public IFormFile? File { get; set; }

        public string? Title { get; set; }

        /// <summary>Số, ký hiệu.</summary>
        public string? DocumentNumber { get; set; }

        /// <summary>Its day.</summary>
        public DateOnly? DocumentDate { get; set; }
    }
}
