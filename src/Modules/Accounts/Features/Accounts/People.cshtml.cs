using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Answers the searchable select of people.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class PeopleModel(IMediator mediator) : PageModel
{
    /// <summary>At most twenty people.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellationToken) =>
        new JsonResult(await mediator.Send(new FindHolders(q), cancellationToken));
}
