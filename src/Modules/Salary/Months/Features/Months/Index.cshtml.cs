using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Months.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Salary.Months.Features.Months;

/// <summary>Bảng lương tháng: who has sent and who has not.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    private const int RefreshSeconds = 3;

    private static readonly (BoardView View, string Key, string Title)[] Views =
    [
        (BoardView.All, "", "Tất cả"), (BoardView.Waiting, "chua-nop", "Chưa nộp"), (BoardView.Late, "qua-han", "Quá hạn"),
        (BoardView.Asked, "xin-muon", "Xin nộp muộn"), (BoardView.Returned, "tra-lai", "Bị trả lại"), (BoardView.Sent, "da-nop", "Đã nộp"),
    ];

    /// <summary>The month, 2026-10; null: the newest.</summary>
    [FromRoute]
    public string? Month { get; set; }

    /// <summary>Trạng thái.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    /// <summary>Đơn vị.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal Board Board { get; private set; } = null!;

    internal static IReadOnlyList<SelectListItem> States { get; } = [.. Views.Skip(1).Select(v => new SelectListItem(v.Title, v.Key))];

    internal string? UnitName => Board.Units.FirstOrDefault(u => u.Value == UnitId?.ToString())?.Text;

    internal bool MayManage => request.User.ScopeOf(SalaryPermissions.Report).WholeProvince;

    internal bool MayFill => !request.User.ScopeOfAny(SalaryPermissions.ToFill).IsEmpty;

    /// <summary>Sở Tài chính lets everybody be late; a huyện the units it gathers, so who has none sees no button.</summary>
    internal bool MayLetLate => MayManage || (MayFill && Board.Districts.Count > 0);

    internal bool MaySeeTables => request.User.ScopeOfAny([SalaryPermissions.Report, SalaryPermissions.See]).WholeProvince;

    internal string Address => $"/tien-luong/thang/{Board.Month}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ViewData["RefreshSeconds"] = Board.State is { State: MonthState.Opening, OpeningError: null } ? RefreshSeconds : null;
    }

    /// <summary>Mở tháng.</summary>
    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new OpenMonth(Board.Month.ToString()), cancellationToken);
        return Redirect(Address);
    }

    /// <summary>Tổng hợp.</summary>
    public async Task<IActionResult> OnPostConsolidateAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var done = await mediator.Send(new ConsolidateMonth(Board.Month.ToString()), cancellationToken);
        TempData.Flash(done.IsChanged
            ? $"Đã tổng hợp {done.TakenIn} bảng lương; còn {done.Missing} bảng chưa nộp."
            : "Không có gì mới so với lần tổng hợp trước.");
        return Redirect($"{Address}/bieu/TH-01");
    }

    /// <summary>Mở lại.</summary>
    public async Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new ReopenMonth(Board.Month.ToString(), Input.Reason), cancellationToken);
        TempData.Flash($"Đã mở lại tháng {Board.Month.ToVietnamese()}.");
        return Redirect(Address);
    }

    internal string UrlOf(BoardView view) => view == BoardView.All
        ? Address : $"{Address}?trang-thai={Views.First(v => v.View == view).Key}";

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var view = Array.Find(Views, v => v.Key == (State ?? "")).View;
        Board = await mediator.Send(new GetBoard(Month, view, UnitId, PageNumber), cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
