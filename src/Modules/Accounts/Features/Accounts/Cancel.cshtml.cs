using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Hủy tài khoản.</summary>
[Authorize($"{AccountsPermissions.ManageAll}|{AccountsPermissions.GrantNormal}")]
public sealed class CancelModel(IMediator mediator) : AccountChangePage(mediator)
{
    private readonly IMediator mediator = mediator;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CancelAccount(Id, Input.Reason, Input.DocumentNumber), cancellationToken);
        TempData.Flash("Đã hủy tài khoản.");
        return ToAccount();
    }
}
