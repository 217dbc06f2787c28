using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Features.Sheets;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Cho nộp muộn: every late sheet the user may let in, those who ask ticked already.</summary>
[Authorize(SalaryPermissions.Report + "|" + SalaryPermissions.Edit)]
public sealed class LateModel(IMediator mediator) : PageModel
{
    /// <summary>The month, 2026-10.</summary>
    [FromRoute]
    public string? Month { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal LateView Found { get; private set; } = null!;

    /// <summary>Shows who is late.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListLate(Month), cancellationToken);

    /// <summary>Cho nộp muộn.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListLate(Month), cancellationToken);
        var count = await mediator.Send(new ExtendMany(Month, Input.Sheets, Input.Districts, Input.Until, Input.Reason), cancellationToken);
        TempData.Flash($"Đã cho {count} đơn vị nộp muộn đến hết ngày {Input.Until:dd/MM/yyyy}; các đơn vị được báo.");
        return Redirect($"/tien-luong/thang/{Month}/nop-muon");
    }

    /// <summary>What is ticked and typed.</summary>
    public sealed class Form
    {
        public List<Guid> Sheets { get; set; } = [];

        /// <summary>What huyện send.</summary>
        public List<Guid> Districts { get; set; } = [];

        /// <summary>Đến ngày.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
