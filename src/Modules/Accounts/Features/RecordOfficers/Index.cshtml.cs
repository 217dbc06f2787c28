using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.RecordOfficers;

/// <summary>Người làm công tác quản lý hồ sơ và việc bồi dưỡng của họ.</summary>
[Authorize(AccountsPermissions.MonitorUsage)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Đơn vị, everything below it included.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Chỉ người chưa được bồi dưỡng.</summary>
    [FromQuery(Name = "chua")]
    public bool OnlyUntrained { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>What is shown.</summary>
    public RecordOfficersView Found { get; private set; } = null!;

    /// <summary>Shows the officers.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new ListRecordOfficers(UnitId, OnlyUntrained, PageNumber), cancellationToken);
}
