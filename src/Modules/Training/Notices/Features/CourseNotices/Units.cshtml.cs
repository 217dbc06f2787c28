using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Training.Notices.Features.CourseNotices;

/// <summary>Các đơn vị nhận một thông báo: chosen here, and seen here when each has opened it.</summary>
[Authorize($"{TrainingPermissions.Announce}|{TrainingPermissions.Report}")]
public sealed class UnitsModel(IMediator mediator) : PageModel
{
    /// <summary>The notice.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public NoticeView Found { get; private set; } = null!;

    public Page<NoticeUnitRow> Addressed { get; private set; } = null!;

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var stop = HttpContext.RequestAborted;
        Found = await mediator.Send(new ShowNotice(Id), stop);
        Addressed = await mediator.Send(new ListNoticeUnits(Id, PageNumber), stop);
        Units = Found.IsOwn ? await mediator.Send(new ListAddressees(), stop) : [];
        await next();
    }

    /// <summary>Puts units on the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var count = await mediator.Send(new AddressNotice(Id, Input.UnitId, Input.WithBelow, Input.Kind, Input.Quota), cancellationToken);
        TempData.Flash($"Đã đưa {Show.Number(count)} đơn vị vào danh sách.");
        return Redirect($"/dao-tao/thong-bao/{Id}/don-vi");
    }

    /// <summary>Takes one off.</summary>
    public async Task<IActionResult> OnPostLeaveOutAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new LeaveUnitOut(Id, Input.UnitId ?? Guid.Empty), cancellationToken);
        TempData.Flash("Đã bỏ đơn vị khỏi danh sách.");
        return Redirect($"/dao-tao/thong-bao/{Id}/don-vi");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        public Guid? UnitId { get; set; }

        /// <summary>Gửi riêng cho đơn vị bên dưới.</summary>
        public bool WithBelow { get; set; }

        /// <summary>Nhóm đơn vị.</summary>
        public string? Kind { get; set; }

        /// <summary>Số lượng.</summary>
        public int? Quota { get; set; }
    }
}
