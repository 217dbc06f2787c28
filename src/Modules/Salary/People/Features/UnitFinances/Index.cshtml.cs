using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.People.Features.UnitFinances;

/// <summary>Nguồn bảo đảm tiền lương của các đơn vị.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Part of a name or code.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal Page<UnitTermsRow> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListUnitTerms(Text, PageNumber), cancellationToken);
}
