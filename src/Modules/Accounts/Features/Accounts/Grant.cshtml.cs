using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Phân quyền cho một tài khoản đã có.</summary>
[Authorize($"{AccountsPermissions.GrantAny}|{AccountsPermissions.GrantNormal}")]
public sealed class GrantModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The account.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The account as it is.</summary>
    public AccountView Account { get; private set; } = null!;

    /// <summary>Choices of the form.</summary>
    public AccountChoices Choices { get; private set; } = null!;

    /// <summary>The form; only for accounts the user may change.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Role.ValidFrom = clock.TodayInVietnam();
        await LoadAsync(cancellationToken);
        return Account.IsManageable ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (await mediator.Send(new GrantRole(Id, Input.Role), cancellationToken) is { } requestId)
        {
            TempData.Flash("Đã gửi đề nghị tới Sở Nội vụ. Quyền có hiệu lực sau khi Sở Nội vụ thống nhất (khoản 3 Điều 6).");
            return RedirectToPage("/AccountRequests/Details", new { id = requestId });
        }

        TempData.Flash("Đã phân quyền.");
        return RedirectToPage("/Accounts/Details", new { Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        Choices = await mediator.Send(new GetChoices(), cancellationToken);
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Vai trò.</summary>
        public RoleInput Role { get; set; } = new();
    }
}
