using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Accounts.Features.RecordTies;

/// <summary>Gắn tài khoản với hồ sơ của người giữ.</summary>
[Authorize($"{AccountsPermissions.GrantAny}|{AccountsPermissions.GrantNormal}")]
public sealed class TieModel(IMediator mediator) : PageModel
{
    /// <summary>The account.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The account as it is.</summary>
    public AccountView Account { get; private set; } = null!;

    /// <summary>The person chosen before, so that the select can show it again.</summary>
    public IReadOnlyList<SelectListItem> Chosen { get; private set; } = [];

    /// <summary>The form; only for accounts the user may change.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Account.IsManageable ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Ties the account to the record.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new TieAccount(Id, Input.EmployeeId), cancellationToken);
        TempData.Flash("Đã gắn tài khoản với hồ sơ.");
        return RedirectToPage("/Accounts/Details", new { Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        Chosen = await mediator.Send(new NameHolder(Input.EmployeeId), cancellationToken);
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Người có hồ sơ.</summary>
        public Guid? EmployeeId { get; set; }
    }
}
