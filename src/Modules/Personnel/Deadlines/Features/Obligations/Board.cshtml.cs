using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Theo dõi đúng hạn: the province-wide board of Sở Nội vụ, and each unit's own, with drill-down and export.</summary>
[Authorize(ObligationScope.MayLook)]
public sealed class BoardModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The unit whose parts are shown.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Từ ngày.</summary>
    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    /// <summary>Đến ngày.</summary>
    [FromQuery(Name = "den")]
    public DateOnly? Until { get; set; }

    /// <summary>The column the units are ordered by, falling after a minus; the tree's order when there is none.</summary>
    [FromQuery(Name = "sap-xep")]
    public string? Sort { get; set; }

    internal TimelinessBoard Board { get; private set; } = null!;

    internal IEnumerable<TimelinessRow> Rows
    {
        get
        {
            Func<TimelinessRow, int>? figure = Sort?.TrimStart('-') switch
            {
                "chua-xong" => r => r.Open,
                "sap-den-han" => r => r.DueSoon,
                "qua-han" => r => r.Overdue,
                "xong-dung-han" => r => r.DoneOnTime,
                "xong-muon" => r => r.DoneLate,
                "ty-le" => r => r.OnTimePercent ?? -1,
                _ => null,
            };
            return figure is null ? Board.Units : Sort![0] == '-' ? Board.Units.OrderByDescending(figure) : Board.Units.OrderBy(figure);
        }
    }

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal bool MayRemind => request.User.May(PersonnelPermissions.Monitor);

    private (DateOnly From, DateOnly Until) Period
    {
        get
        {
            var today = request.Clock.TodayInVietnam();
            return (From ?? new DateOnly(today.Year, 1, 1), Until ?? today);
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (From, Until) = Period;
        Board = await mediator.Send(new MeasureTimeliness(UnitId, Period.From, Period.Until), cancellationToken);
    }

    /// <summary>The board as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportTimeliness(UnitId, Period.From, Period.Until), cancellationToken), WorkbookFile.ContentType,
            "dung-han.xlsx");

    /// <summary>The same period, another unit.</summary>
    internal string UrlOf(Guid? unitId, string? handler = null)
    {
        var query = new QueryBuilder { { "tu", Show.Date(Period.From) }, { "den", Show.Date(Period.Until) } };
        if (unitId is { } id)
        {
            query.Add("don-vi", id.ToString());
        }

        if (handler is not null)
        {
            query.Add("handler", handler);
        }

        return DeadlineSetup.BoardUrl + query.ToQueryString();
    }

    /// <summary>The people behind a figure.</summary>
    internal static string ListOf(TimelinessRow row, string state) =>
        DeadlineSetup.ListUrl + new QueryBuilder { { "trang-thai", state }, { "don-vi", row.UnitId?.ToString() ?? "" } }.ToQueryString();
}
