using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.Accounts.Features.MyAccount;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.HandOver;

/// <summary>Bàn giao tài khoản của một chức vụ.</summary>
[Authorize($"{AccountsPermissions.GrantAny}|{AccountsPermissions.GrantNormal}")]
public sealed class SeatModel(IMediator mediator) : PageModel
{
    /// <summary>The account of the old holder.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The role with the seat.</summary>
    [FromRoute]
    public Guid AssignmentId { get; set; }

    /// <summary>Who takes it over.</summary>
    [BindProperty]
    public SuccessorInput Successor { get; set; } = new();

    /// <summary>The account as it is.</summary>
    public AccountView Account { get; private set; } = null!;

    public RoleRow Role { get; private set; } = null!;

    /// <summary>The form; only for accounts the user may change.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Account.IsManageable ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>Hands the post's account over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var issued = await mediator.Send(new HandOverSeat(Id, AssignmentId, Successor), cancellationToken);
        TempData.Flash($"Đã bàn giao. Quyền của {Account.UserName} đã kết thúc.");
        TempData.KeepPassword(issued.Password);
        return RedirectToPage("/Accounts/Details", new { id = issued.AccountId });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        Role = Account.Roles.FirstOrDefault(r => r.AssignmentId == AssignmentId) ?? throw new NotFoundException();
        ViewData["Chosen"] = await mediator.Send(new NameHolder(Successor.EmployeeId), cancellationToken);
    }
}
