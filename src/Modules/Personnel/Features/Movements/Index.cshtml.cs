using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Features.Movements;

/// <summary>Biến động: what waits to be received, what was sent, what is done.</summary>
[Authorize(MovementScope.MayLook)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The tab in the address.</summary>
    [FromQuery(Name = "muc")]
    public string? Tab { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal IReadOnlyList<(MovementTab Tab, string Key, string Title)> Tabs { get; } =
    [
        (MovementTab.Incoming, "cho-tiep-nhan", "Chờ tiếp nhận"),
        (MovementTab.Outgoing, "da-gui", "Đã gửi"),
        (MovementTab.Waiting, "cho-hieu-luc", "Chờ hiệu lực"),
        (MovementTab.Late, "muon", "Tiếp nhận, cập nhật muộn"),
        (MovementTab.Hosted, "biet-phai-den", "Biệt phái đến"),
        (MovementTab.Done, "da-xong", "Đã xong"),
    ];

    internal MovementTab Current => Tabs.FirstOrDefault(t => t.Key == Tab).Tab;

    internal bool MayRecord => request.User.May(PersonnelPermissions.Transfer);

    internal string EmptyTitle => Current switch
    {
        MovementTab.Incoming => "Không có hồ sơ nào chờ tiếp nhận",
        MovementTab.Outgoing => "Không có hồ sơ nào đang gửi đi",
        MovementTab.Waiting => "Không có biến động nào chờ đến ngày hiệu lực",
        MovementTab.Late => "Không có lần nào muộn",
        MovementTab.Hosted => "Không có ai đang biệt phái đến",
        _ => "Chưa có biến động nào xong",
    };

    internal MovementCounts Counts { get; private set; } = null!;

    internal Page<MovementRow> List { get; private set; } = null!;

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Counts = await mediator.Send(new CountMovements(), cancellationToken);
        List = await mediator.Send(new ListMovements(Current, Number), cancellationToken);
    }

    internal int? CountOf(MovementTab tab) => tab switch
    {
        MovementTab.Incoming => Counts.Incoming,
        MovementTab.Outgoing => Counts.Outgoing,
        _ => null,
    };
}
