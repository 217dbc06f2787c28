using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reference.Features.Holidays;

/// <summary>Bảng ngày nghỉ, ngày làm bù of a year.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Năm.</summary>
    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    internal HolidaysView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new ListHolidays(Year), cancellationToken);
}
