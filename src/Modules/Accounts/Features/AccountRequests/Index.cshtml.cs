using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Đề nghị về tài khoản.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    [FromQuery(Name = "tinh-trang")]
    public AccountRequestState? State { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public Page<AccountRequestRow> List { get; private set; } = null!;

    /// <summary>States to choose from.</summary>
    public IReadOnlyList<SelectListItem> States { get; } =
        [.. Enum.GetValues<AccountRequestState>().Select(s => new SelectListItem(RequestWords.Of(s), s.ToString()))];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListAccountRequests(State, PageNumber), cancellationToken);
}
