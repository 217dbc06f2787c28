using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Biến động: what waits to be received, what was sent, what is done.</summary>
[Authorize(MovementScope.MayLook)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>An answer to several transfers.</summary>
    public sealed class Form
    {
        /// <summary>Those ticked; null when none are, because binding fills no list that is there already.</summary>
        public List<Guid>? MovementIds { get; set; }

        /// <summary>Tất cả.</summary>
        public bool All { get; set; }

        /// <summary>Lý do trả lại.</summary>
        public string? Reason { get; set; }
    }

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

    /// <summary>What became of the records answered just now; null when none were.</summary>
    internal AnsweredTransfers? Answered { get; private set; }

    /// <summary>Whether the records of the list wait for an answer of the user.</summary>
    internal bool MayAnswer => MayRecord && Current == MovementTab.Incoming && List.TotalCount > 0;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Tiếp nhận những hồ sơ đã chọn, hoặc tất cả.</summary>
    public Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellationToken) => AnswerAsync(isRefusal: false, cancellationToken);

    /// <summary>Trả lại những hồ sơ đã chọn, hoặc tất cả.</summary>
    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) => AnswerAsync(isRefusal: true, cancellationToken);

    private async Task<IActionResult> AnswerAsync(bool isRefusal, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Answered = await mediator.Send(new AnswerTransfers(Input.MovementIds ?? [], Input.All, isRefusal, Input.Reason), cancellationToken);
        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
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
