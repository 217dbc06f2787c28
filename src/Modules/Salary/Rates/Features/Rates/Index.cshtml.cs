using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Các bảng tham số lương.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The tables.</summary>
    public IReadOnlyList<RateTableRow> Tables { get; private set; } = [];

    /// <summary>Shows the tables.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tables = await mediator.Send(new ListRateTables(), cancellationToken);
}
