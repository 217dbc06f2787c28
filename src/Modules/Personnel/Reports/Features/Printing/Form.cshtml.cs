using HoSoCanBo.BuildingBlocks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Bản in sơ yếu lý lịch: what the browser prints, or saves as PDF, is the form on paper.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class FormModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>2C or HS02-VC; empty: the form of the person's kind.</summary>
    [FromQuery(Name = "mau")]
    public string? Form { get; set; }

    /// <summary>The day the record is printed as of; none: today.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AsOf { get; set; }

    internal PrintedForm Printed { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var isToCome = AsOf > clock.TodayInVietnam();
        Printed = await mediator.Send(new GetPrintedForm(Id, Form, isToCome ? null : AsOf, ForWord: false), cancellationToken);
        if (isToCome)
        {
            ModelState.AddModelError("ngay", GetPrintedFormValidator.DayToCome);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
