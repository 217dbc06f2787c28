using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Answers searchable selects: <c>?q=</c> gives <c>[{"value","text"}]</c>; people who open it get a list of links.</summary>
[Authorize]
public sealed class ChooseModel(IMediator mediator) : PageModel
{
    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>The permission of the form that asks: only units it covers are offered.</summary>
    [BindProperty(SupportsGet = true, Name = "quyen")]
    public string? Permission { get; set; }

    /// <summary>Any unit of the province, for the receiving side of a transfer.</summary>
    [BindProperty(SupportsGet = true, Name = "toan-tinh")]
    public bool WholeProvince { get; set; }

    /// <summary>All of them, for a picker with its tree.</summary>
    [BindProperty(SupportsGet = true, Name = "tat-ca")]
    public bool Everything { get; set; }

    internal IReadOnlyList<UnitChoice> Units { get; private set; } = [];

    /// <summary>The units, as JSON for scripts and as a page for people.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Units = await mediator.Send(new ChooseUnits(Text, Permission, WholeProvince, Everything), cancellationToken);
        return Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? Page() : new JsonResult(Units);
    }
}
