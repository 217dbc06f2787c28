using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Một tài khoản.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The account.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>What is shown.</summary>
    public AccountView Account { get; private set; } = null!;

    /// <summary>A password that was just issued; shown this once.</summary>
    public string? OneTimePassword { get; private set; }

    /// <summary>Today in Việt Nam.</summary>
    public DateOnly Today { get; } = clock.TodayInVietnam();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        OneTimePassword = TempData.TakePassword();
        if (OneTimePassword is not null)
        {
            Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Lets a role go on.</summary>
    public async Task<IActionResult> OnPostRenewAsync(Guid assignmentId, CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        var until = await mediator.Send(new RenewRole(Id, assignmentId), cancellationToken);
        TempData.Flash($"Đã gia hạn phân quyền đến {Show.Date(until)}.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Ends a role from today on.</summary>
    public async Task<IActionResult> OnPostEndRoleAsync(Guid assignmentId, CancellationToken cancellationToken)
    {
        Account = await mediator.Send(new GetAccount(Id), cancellationToken);
        await mediator.Send(new EndRole(Id, assignmentId), cancellationToken);
        TempData.Flash("Đã kết thúc phân quyền.");
        return RedirectToPage(new { Id });
    }
}
