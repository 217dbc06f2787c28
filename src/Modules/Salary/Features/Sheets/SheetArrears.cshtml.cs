using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Features.Sheets;

/// <summary>Truy lĩnh, truy thu: what waits, and what the sheet carries.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class SheetArrearsModel(IMediator mediator) : PageModel
{
    /// <summary>The sheet.</summary>
    [FromRoute]
    public Guid SheetId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal SheetView Found { get; private set; } = null!;

    internal string Address => $"/tien-luong/thang/bang-luong/{SheetId}/truy-linh";

    /// <summary>Shows the differences.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Nhận vào bảng lương.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var count = await mediator.Send(new AcceptArrears(SheetId, Input.ProposalIds), cancellationToken);
        TempData.Flash($"Đã nhận {count} khoản vào bảng lương tháng {Found.Sheet.Month.ToVietnamese()}.");
        return Redirect(Address);
    }

    /// <summary>Đưa ra khỏi bảng lương.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new TakeBackArrears(SheetId, Input.ProposalId), cancellationToken);
        TempData.Flash("Đã đưa khoản chênh lệch ra khỏi bảng lương.");
        return Redirect(Address);
    }

    /// <summary>Bỏ qua.</summary>
    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new DismissArrears(SheetId, Input.ProposalId, Input.Reason), cancellationToken);
        TempData.Flash("Đã bỏ qua khoản chênh lệch.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetSheet(SheetId, 1, FindingsOnly: false), cancellationToken);

    /// <summary>What is chosen.</summary>
    public sealed class Form
    {
        /// <summary>To accept.</summary>
        public List<Guid> ProposalIds { get; set; } = [];

        /// <summary>One of them.</summary>
        public Guid ProposalId { get; set; }

        /// <summary>Lý do bỏ qua.</summary>
        public string? Reason { get; set; }
    }
}
