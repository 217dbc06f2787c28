using HoSoCanBo.Accounts.Features.Accounts;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Accounts.Features.Passwords;

/// <summary>Cấp lại mật khẩu, or báo mất mật khẩu where Sở Nội vụ alone reissues.</summary>
[Authorize($"{AccountsPermissions.ManageAll}|{AccountsPermissions.GrantNormal}")]
public sealed class ReissueModel(IMediator mediator) : AccountChangePage(mediator)
{
    private readonly IMediator mediator = mediator;

    /// <summary>The report of the loss.</summary>
    [BindProperty]
    public LossInput Loss { get; set; } = new();

    /// <summary>Whether Điều 20.6 asks for both steps.</summary>
    public bool NeedsReport => !Account.IsPersonal;

    /// <summary>Whether the wish goes to Sở Nội vụ.</summary>
    public bool GoesToInternalAffairs => !Account.MayReissue;

    /// <summary>Issues a one-time password, or reports the loss.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var outcome = await mediator.Send(new ReissuePassword(Id, Input.Reason, Loss), cancellationToken);
        if (outcome.Password is not { } password)
        {
            TempData.Flash("Đã gửi báo cáo mất mật khẩu tới Sở Nội vụ (khoản 6 Điều 20).");
            return RedirectToPage("/AccountRequests/Details", new { id = outcome.RequestId });
        }

        TempData.Flash("Đã cấp lại mật khẩu; mọi phiên đăng nhập của tài khoản đã kết thúc.");
        TempData.KeepPassword(password);
        return ToAccount();
    }
}
