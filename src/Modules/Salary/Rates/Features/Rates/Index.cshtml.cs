using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Các bảng tham số lương.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<RateTableRow> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tables = await mediator.Send(new ListRateTables(), cancellationToken);
}
