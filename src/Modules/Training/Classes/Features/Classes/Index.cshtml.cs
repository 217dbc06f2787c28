using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Training.Classes.Features.Classes;

/// <summary>Các lớp của cơ quan tổ chức.</summary>
[Authorize(TrainingPermissions.Result)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Page<ClassRow> Classes { get; private set; } = null!;

    /// <summary>Shows the classes.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Classes = await mediator.Send(new ListClasses(PageNumber), cancellationToken);
}
