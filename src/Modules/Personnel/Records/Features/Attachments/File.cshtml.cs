using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Tải một tài liệu: always as a download, never shown inside the site.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class FileModel(IMediator mediator) : PageModel
{
    internal const string Sandbox = "default-src 'none'; sandbox";

    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid AttachmentId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var file = await mediator.Send(new OpenAttachment(Id, AttachmentId), cancellationToken);
        Response.Headers.ContentSecurityPolicy = Sandbox;
        Response.Headers.CacheControl = "private, no-store";
        return File(file.Content, file.ContentType, file.FileName);
    }
}
