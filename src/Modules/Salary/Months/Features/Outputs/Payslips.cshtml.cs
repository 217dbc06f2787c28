using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Phiếu lương của người đăng nhập.</summary>
[Authorize(SalaryPermissions.See)]
public sealed class PayslipsModel(IMediator mediator) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal Page<PayslipRow> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListOwnPayslips(PageNumber), cancellationToken);
}
