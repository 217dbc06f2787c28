using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.Training.Contents.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Contents.Features.Contents;

/// <summary>Danh mục nội dung đào tạo.</summary>
[Authorize(TrainingPermissions.Follow)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The group shown; null: all.</summary>
    [FromQuery(Name = "nhom")]
    public ContentGroup? Group { get; set; }

    public IReadOnlyList<ContentRow> Rows { get; private set; } = [];

    /// <summary>Whether the user keeps the catalogue.</summary>
    public bool MayEdit => request.User.May(TrainingPermissions.Announce) || request.User.May(TrainingPermissions.Manage);

    /// <summary>Shows the catalogue.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await mediator.Send(new ListContents(Group), cancellationToken);
}
