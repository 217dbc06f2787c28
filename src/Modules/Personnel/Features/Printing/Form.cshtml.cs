using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Features.Printing;

/// <summary>Bản in sơ yếu lý lịch: what the browser prints, or saves as PDF, is the form on paper.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class FormModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>2C or HS02-VC; empty: the form of the person's kind.</summary>
    [FromQuery(Name = "mau")]
    public string? Form { get; set; }

    internal PrintedForm Printed { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Printed = await mediator.Send(new GetPrintedForm(Id, Form, ForWord: false), cancellationToken);
}
