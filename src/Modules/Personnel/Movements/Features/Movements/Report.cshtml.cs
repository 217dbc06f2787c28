using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Báo cáo biến động của một kỳ (Điều 9.10).</summary>
[Authorize(MovementScope.MayLook)]
public sealed class ReportModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>Từ ngày.</summary>
    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    /// <summary>Đến ngày.</summary>
    [FromQuery(Name = "den")]
    public DateOnly? Until { get; set; }

    /// <summary>Loại biến động.</summary>
    [FromQuery(Name = "loai")]
    public string? TypeCode { get; set; }

    /// <summary>Đơn vị, with everything below it.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal MovementReport Report { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal IEnumerable<SelectListItem> Types => Reference.MovementTypes.Select(t => new SelectListItem(t.Name, t.Code));

    internal IEnumerable<SelectListItem> ChosenUnit =>
        UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    internal string? TypeName => Reference.MovementTypes.FirstOrDefault(t => t.Code == TypeCode)?.Name;

    private MovementReportFilter Filter
    {
        get
        {
            var today = request.Clock.TodayInVietnam();
            return new MovementReportFilter(From ?? new DateOnly(today.Year, 1, 1), Until ?? today,
                string.IsNullOrEmpty(TypeCode) ? null : TypeCode, UnitId);
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        (From, Until) = (Filter.From, Filter.Until);
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Report = await mediator.Send(new ReportMovements(Filter, Number), cancellationToken);
    }

    /// <summary>The list as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportMovements(Filter), cancellationToken), WorkbookFile.ContentType, "bien-dong.xlsx");

    /// <summary>The same period and unit, another kind.</summary>
    internal string UrlOf(string? typeCode, string? handler = null)
    {
        var query = new QueryBuilder
        {
            { "tu", BuildingBlocks.Runtime.Web.Show.Date(Filter.From) },
            { "den", BuildingBlocks.Runtime.Web.Show.Date(Filter.Until) },
            { "loai", typeCode ?? "" },
            { "don-vi", UnitId?.ToString() ?? "" },
        };
        if (handler is not null)
        {
            query.Add("handler", handler);
        }

        return MovementSetup.ReportUrl + query.ToQueryString();
    }
}
