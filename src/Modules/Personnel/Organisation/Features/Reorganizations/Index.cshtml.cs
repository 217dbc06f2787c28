using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Organisation.Domain.Reorganizations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Các phương án sắp xếp tổ chức.</summary>
[Authorize(PersonnelPermissions.AdministerUnits)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal Page<Reorganization> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListReorganizations(Number), cancellationToken);
}
