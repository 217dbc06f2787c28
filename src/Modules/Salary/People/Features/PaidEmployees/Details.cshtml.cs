using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.People.Features.PaidEmployees;

/// <summary>One người hưởng lương.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>What is shown.</summary>
    public PaidEmployeeView Found { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetPaidEmployee(id), cancellationToken);
}
