using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Features.Sheets;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Bảng gửi của huyện: its units' sheets, and sending them together.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class DistrictModel(IMediator mediator) : PageModel
{
    /// <summary>The month, 2026-10.</summary>
    [FromRoute]
    public string? Month { get; set; }

    /// <summary>The huyện.</summary>
    [FromRoute]
    public Guid UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal DistrictView Found { get; private set; } = null!;

    internal string Address => $"/tien-luong/thang/{Month}/huyen/{UnitId}";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Gửi Sở Tài chính.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new SubmitDistrict(Found.Submission.Id, Input.Version, Input.MissingReason), cancellationToken);
        TempData.Flash("Đã gửi Sở Tài chính.");
        return Redirect(Address);
    }

    /// <summary>Xin gửi muộn.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new AskDistrictToBeLate(Found.Submission.Id, Input.AskReason), cancellationToken);
        TempData.Flash("Đã gửi đề nghị cho gửi muộn đến Sở Tài chính.");
        return Redirect(Address);
    }

    /// <summary>Trả lại.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ReturnDistrict(Found.Submission.Id, Input.Version, Input.Reason, Input.Until), cancellationToken);
        TempData.Flash("Đã trả lại huyện.");
        return Redirect(Address);
    }

    /// <summary>Cho gửi muộn.</summary>
    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ExtendDistrict(Found.Submission.Id, Input.Until, Input.Reason), cancellationToken);
        TempData.Flash($"Đã cho gửi muộn đến {Input.Until:dd/MM/yyyy}.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetDistrict(Month, UnitId), cancellationToken);

    public sealed class Form
    {
        /// <summary>The version the user has seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do gửi thiếu.</summary>
        public string? MissingReason { get; set; }

        /// <summary>Lý do xin gửi muộn.</summary>
        public string? AskReason { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }

        /// <summary>Đến ngày.</summary>
        public DateOnly? Until { get; set; }
    }
}
