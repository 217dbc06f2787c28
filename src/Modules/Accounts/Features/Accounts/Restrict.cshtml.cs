using HoSoCanBo.Accounts.Domain;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Hạn chế hoặc mở lại tài khoản.</summary>
[Authorize($"{AccountsPermissions.ManageAll}|{AccountsPermissions.GrantNormal}")]
public sealed class RestrictModel(IMediator mediator) : AccountChangePage(mediator)
{
    private readonly IMediator mediator = mediator;

    /// <summary>Restricts an open account, opens a restricted one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Account.State == AccountState.Restricted)
        {
            await mediator.Send(new LiftRestriction(Id, Input.Reason, Input.DocumentNumber), cancellationToken);
            TempData.Flash("Đã mở lại tài khoản.");
        }
        else
        {
            await mediator.Send(new RestrictAccount(Id, Input.Until, Input.Reason, Input.DocumentNumber), cancellationToken);
            TempData.Flash("Đã hạn chế tài khoản; mọi phiên đăng nhập đã kết thúc.");
        }

        return ToAccount();
    }
}
