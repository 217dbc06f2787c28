using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Khóa tháng: who is missing is shown, and asked about, before.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class LockModel(IMediator mediator) : PageModel
{
    /// <summary>The month, 2026-10.</summary>
    [FromRoute]
    public string? Month { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal LockCheck Check { get; private set; } = null!;

    internal string BackUrl => $"/tien-luong/thang/{Month}";

    /// <summary>Shows who is missing.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Check = await mediator.Send(new CheckLock(Month), cancellationToken);

    /// <summary>Khóa.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Check = await mediator.Send(new CheckLock(Month), cancellationToken);
        await mediator.Send(new LockMonth(Month, Input.SeenMissing, Input.Reason), cancellationToken);
        TempData.Flash($"Đã khóa tháng {Check.Month.Month.ToVietnamese()}.");
        return Redirect(BackUrl);
    }

    public sealed class Form
    {
        /// <summary>How many were missing on the page.</summary>
        public int? SeenMissing { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
