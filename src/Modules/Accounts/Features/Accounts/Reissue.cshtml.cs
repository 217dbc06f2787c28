using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Cấp lại mật khẩu.</summary>
[Authorize($"{AccountsPermissions.ManageAll}|{AccountsPermissions.GrantNormal}")]
public sealed class ReissueModel(IMediator mediator) : AccountChangePage(mediator)
{
    private readonly IMediator mediator = mediator;

    /// <summary>Issues a one-time password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var issued = await mediator.Send(new ReissuePassword(Id, Input.Reason, Input.DocumentNumber), cancellationToken);
        TempData.Flash("Đã cấp lại mật khẩu; mọi phiên đăng nhập của tài khoản đã kết thúc.");
        TempData.KeepPassword(issued.Password);
        return ToAccount();
    }
}
