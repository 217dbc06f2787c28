using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Ảnh 4 x 6: a picture checked by its content, shown on the record and on the forms.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class PhotoModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which of the person's portraits; none: the newest.</summary>
    [FromQuery(Name = "v")]
    public Guid? PhotoId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var photo = await mediator.Send(new OpenPhoto(Id, PhotoId), cancellationToken);
        Response.Headers.ContentSecurityPolicy = FileModel.Sandbox;
        Response.Headers.CacheControl = "private, no-store"; // office machines are shared: nothing of a record stays on them
        return File(photo.Content, photo.ContentType);
    }
}
