using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Features.Attachments;

/// <summary>Ảnh 4 x 6: a picture checked by its content, shown on the record and on the forms.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class PhotoModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Sends the picture.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var photo = await mediator.Send(new OpenAttachment(Id, null), cancellationToken);
        Response.Headers.ContentSecurityPolicy = FileModel.Sandbox;
        Response.Headers.CacheControl = "private, max-age=3600"; // the address carries the id of the picture
        return File(photo.Content, photo.ContentType);
    }
}
