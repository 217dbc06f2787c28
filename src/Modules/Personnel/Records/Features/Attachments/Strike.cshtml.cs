using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Attachments;

/// <summary>Gạch bỏ một tài liệu.</summary>
[Authorize(PersonnelPermissions.View)]
[Authorize(PersonnelPermissions.Edit)]
public sealed class StrikeModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The document.</summary>
    [FromRoute]
    public Guid AttachmentId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal PaperView Paper { get; private set; } = null!;

    internal string FullName { get; private set; } = "";

    internal string BackUrl => $"/can-bo/{Id}/tai-lieu";

    /// <summary>Shows what would be struck.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new StrikeAttachment(Id, AttachmentId, Input.Reason), cancellationToken);
        TempData.Flash("Đã gạch bỏ tài liệu.");
        return Redirect(BackUrl);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ListAttachments(Id), cancellationToken);
        FullName = view.FullName;
        Paper = view.Kinds.SelectMany(k => k.Papers).Concat(view.Struck).FirstOrDefault(p => p.Id == AttachmentId)
            ?? throw new NotFoundException();
    }

    public sealed class Form
    {
        /// <summary>Why the document is wrong.</summary>
        public string? Reason { get; set; }
    }
}
