using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Rates.Features.Rates;

/// <summary>Các dòng của một bảng tham số.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class RowsModel(IMediator mediator) : PageModel
{
    /// <summary>The table's part of the address.</summary>
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>Part of the values.</summary>
    [FromQuery(Name = "tim")]
    public string? Text { get; set; }

    /// <summary>Whether rows of other times are listed too.</summary>
    [FromQuery(Name = "tat-ca")]
    public bool WithAll { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public RateList Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListRates(Slug, Text, WithAll, PageNumber), cancellationToken);
}
