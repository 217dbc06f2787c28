using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Bảng lương tháng của một đơn vị: people, findings, sending, returning.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class SheetModel(IMediator mediator) : PageModel
{
    private const int RefreshSeconds = 3;

    [FromRoute]
    public Guid SheetId { get; set; }

    /// <summary>"co-luu-y": only people with findings.</summary>
    [FromQuery(Name = "loc")]
    public string? Filter { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal SheetView Found { get; private set; } = null!;

    internal string Address => $"/tien-luong/thang/bang-luong/{SheetId}";

    internal bool FindingsOnly => Filter == "co-luu-y";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.PaidOn = Found.Sheet.PaidOn;
        ViewData["RefreshSeconds"] = Found.IsWaiting ? RefreshSeconds : null;
    }

    /// <summary>Nộp.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new SubmitSheet(SheetId, Input.Version, Input.PaidOn), cancellationToken);
        TempData.Flash($"Đã nộp bảng lương tháng {Found.Sheet.Month.ToVietnamese()}.");
        return Redirect(Address);
    }

    /// <summary>Trả lại.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ReturnSheet(SheetId, Input.Version, Input.Reason, Input.Until), cancellationToken);
        TempData.Flash($"Đã trả lại bảng lương của {Found.UnitName}.");
        return Redirect(Address);
    }

    /// <summary>Cho nộp muộn.</summary>
    public async Task<IActionResult> OnPostExtendAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ExtendSheet(SheetId, Input.Until, Input.Reason), cancellationToken);
        TempData.Flash($"Đã cho nộp muộn đến {Input.Until:dd/MM/yyyy}.");
        return Redirect(Address);
    }

    /// <summary>Xin nộp muộn.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new AskToBeLate(SheetId, Input.AskReason), cancellationToken);
        TempData.Flash("Đã gửi đề nghị cho nộp muộn.");
        return Redirect(Address);
    }

    /// <summary>Lập bảng riêng.</summary>
    public async Task<IActionResult> OnPostExtraAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var id = await mediator.Send(
            new OpenExtraSheet(SheetId, Enum.TryParse<SheetKind>(Input.Kind, out var kind) ? kind : SheetKind.Main), cancellationToken);
        return Redirect($"/tien-luong/thang/bang-luong/{id}");
    }

    /// <summary>Ghi một khoản vào bảng khác.</summary>
    public async Task<IActionResult> OnPostFillAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new FillOtherSheet(SheetId, Input.Version, Input.PersonId, Input.OneOffInDong, Input.OneOffName, Input.Note),
            cancellationToken);
        TempData.Flash("Đã ghi vào bảng.");
        return Redirect(Address);
    }

    /// <summary>Ghi một khoản cho nhiều người.</summary>
    public async Task<IActionResult> OnPostFillListAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var filled =
            await mediator.Send(new FillOtherList(SheetId, Input.Version, Input.List, Input.ForEachInDong, Input.OneOffName, Input.Note),
                cancellationToken);
        TempData.Flash($"Đã ghi {filled.People} người, tổng {PayText.Dong(filled.TotalInDong)} đồng.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetSheet(SheetId, PageNumber, FindingsOnly), cancellationToken);

    public sealed class Form
    {
        /// <summary>The version the user has seen.</summary>
        public int Version { get; set; }

        /// <summary>Ngày chi trả.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>Loại bảng riêng.</summary>
        public string? Kind { get; set; }

        /// <summary>Người.</summary>
        public Guid? PersonId { get; set; }

        /// <summary>Số tiền.</summary>
        public long? OneOffInDong { get; set; }

        /// <summary>Danh sách số hiệu và số tiền.</summary>
        public string? List { get; set; }

        /// <summary>Số tiền cho mỗi người.</summary>
        public long? ForEachInDong { get; set; }

        /// <summary>Tên khoản.</summary>
        public string? OneOffName { get; set; }

        /// <summary>Căn cứ.</summary>
        public string? Note { get; set; }

        /// <summary>Lý do xin nộp muộn.</summary>
        public string? AskReason { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }

        /// <summary>Đến ngày.</summary>
        public DateOnly? Until { get; set; }
    }
}
