using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Notices;

/// <summary>Hộp thông báo.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Only what was not opened.</summary>
    [FromQuery(Name = "chua-doc")]
    public bool OnlyUnread { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public Page<NoticeRow> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListNotices(OnlyUnread, PageNumber), cancellationToken);

    /// <summary>Marks all as read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var read = await mediator.Send(new ReadAllNotices(), cancellationToken);
        TempData.Flash(read == 0 ? "Không có thông báo chưa đọc." : $"Đã đánh dấu {read} thông báo là đã đọc.");
        return RedirectToPage();
    }
}
