using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Accounts.Features.Accounts;

/// <summary>Cấp tài khoản.</summary>
[Authorize($"{AccountsPermissions.GrantAny}|{AccountsPermissions.GrantNormal}")]
public sealed class IssueModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Choices of the form.</summary>
    public AccountChoices Choices { get; private set; } = null!;

    /// <summary>The person chosen before, so that the select can show it again.</summary>
    public IReadOnlyList<SelectListItem> Chosen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.Role.ValidFrom = clock.TodayInVietnam();
        Choices = await mediator.Send(new GetChoices(), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Choices = await mediator.Send(new GetChoices(), cancellationToken);
        Chosen = await mediator.Send(new NameHolder(Input.EmployeeId), cancellationToken);
        var outcome =
            await mediator.Send(new IssueAccount(Input.UserName, Input.EmployeeId, Input.DisplayName, Input.Role), cancellationToken);
        if (outcome.Issued is not { } issued)
        {
            TempData.Flash("Đã gửi đề nghị tới Sở Nội vụ. Tài khoản được cấp sau khi Sở Nội vụ thống nhất (khoản 3 Điều 6).");
            return RedirectToPage("/AccountRequests/Details", new { id = outcome.RequestId });
        }

        TempData.Flash("Đã cấp tài khoản.");
        TempData.KeepPassword(issued.Password);
        return RedirectToPage("/Accounts/Details", new { id = issued.AccountId });
    }

    /// <summary>Fields of the page.</summary>
    public sealed class Form
    {
        /// <summary>Tên đăng nhập.</summary>
        public string? UserName { get; set; }

        /// <summary>Người có hồ sơ.</summary>
        public Guid? EmployeeId { get; set; }

        /// <summary>Họ và tên.</summary>
        public string? DisplayName { get; set; }

        /// <summary>Vai trò.</summary>
        public RoleInput Role { get; set; } = new();
    }
}
