using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Một phiếu lương.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class PayslipDetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    [FromRoute]
    public Guid PersonId { get; set; }

    internal Payslip Slip { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Slip = await mediator.Send(new GetPayslip(SheetId, PersonId), cancellationToken);
}
