using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Truy lĩnh, truy thu: what waits, and what the sheet carries.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class SheetArrearsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal SheetView Found { get; private set; } = null!;

    /// <summary>What waits, by what has to be done with it.</summary>
    internal IReadOnlyList<WaitingGroup> Waiting =>
    [
        .. new[]
        {
            new WaitingGroup(ArrearsState.Proposed, "Chờ nhận", null, true),
            new WaitingGroup(ArrearsState.ToConfirm, "Chờ xác nhận",
                "Phần mềm chưa trả lương tháng này và số liệu lấy từ hồ sơ giấy: có thể đơn vị đã trả bên ngoài. Chỉ truy lĩnh khi chắc chắn chưa trả.", false),
            new WaitingGroup(ArrearsState.Unclear, "Chưa tính được", "Sửa dữ liệu theo lý do ghi ở từng khoản; phần mềm tự tính lại.",
                false),
        }.Select(g => g with { Proposals = [.. Found.Proposals.Where(p => p.State == g.State)] }).Where(g => g.Proposals.Count > 0),
    ];

    internal string Address => $"/tien-luong/thang/bang-luong/{SheetId}/truy-linh";

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
        var count = await mediator.Send(new DismissArrears(SheetId, Input.ProposalIds, Input.Reason), cancellationToken);
        TempData.Flash($"Đã bỏ qua {count} khoản chênh lệch.");
        return Redirect(Address);
    }

    /// <summary>Xác nhận chưa trả ngoài phần mềm.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var count = await mediator.Send(new ConfirmArrears(SheetId, Input.ProposalIds, Input.Reason), cancellationToken);
        TempData.Flash($"Đã xác nhận {count} khoản chưa được trả; có thể nhận vào bảng lương.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetSheet(SheetId, 1, FindingsOnly: false), cancellationToken);

    /// <summary>What is chosen.</summary>
    public sealed class Form
    {
        /// <summary>Those chosen.</summary>
        public List<Guid> ProposalIds { get; set; } = [];

        public Guid ProposalId { get; set; }

        /// <summary>Lý do bỏ qua.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>Differences with which the same has to be done.</summary>
    internal sealed record WaitingGroup(ArrearsState State, string Title, string? Hint, bool IsChosenAtFirst)
    {
        public IReadOnlyList<ArrearsProposal> Proposals { get; init; } = [];
    }
}
