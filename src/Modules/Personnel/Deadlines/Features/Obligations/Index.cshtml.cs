using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Deadlines.Domain.Obligations;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Deadlines.Features.Obligations;

/// <summary>Hạn cập nhật: what is due, late or was done late, by responsible unit.</summary>
[Authorize(ObligationScope.MayLook)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>Trạng thái.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    /// <summary>Đơn vị, with everything below it.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Quy định.</summary>
    [FromQuery(Name = "quy-dinh")]
    public string? RuleName { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal static IReadOnlyList<(ObligationView View, string Key, string Title)> Views { get; } =
    [
        (ObligationView.Open, "chua-xong", "Chưa xong"),
        (ObligationView.DueSoon, "sap-den-han", "Sắp đến hạn"),
        (ObligationView.Overdue, "qua-han", "Quá hạn"),
        (ObligationView.DoneLate, "da-xong-muon", "Đã xong muộn"),
    ];

    internal ObligationView View => Views.FirstOrDefault(v => v.Key == State).View;

    internal ObligationRule? Rule => Enum.TryParse<ObligationRule>(RuleName, out var rule) ? rule : null;

    internal ObligationSummary Summary { get; private set; } = null!;

    internal Page<ObligationRow> List { get; private set; } = null!;

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal string? UnitName => Summary.Units.FirstOrDefault(u => u.Id == UnitId)?.Name;

    internal IEnumerable<SelectListItem> Units => Summary.Units.Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    internal static IEnumerable<SelectListItem> States => Views.Select(v => new SelectListItem(v.Title, v.Key));

    internal static IEnumerable<SelectListItem> Rules =>
        Enum.GetValues<ObligationRule>().Select(r => new SelectListItem(ObligationWords.RuleOf(r), r.ToString()));

    private ObligationFilter Filter => new(View, UnitId, Rule);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Summary = await mediator.Send(new SummarizeObligations(UnitId, Rule), cancellationToken);
        List = await mediator.Send(new ListObligations(Filter, Number), cancellationToken);
    }

    /// <summary>The list as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportObligations(Filter), cancellationToken), WorkbookFile.ContentType, "han-cap-nhat.xlsx");

    /// <summary>The address with another state and the filters kept.</summary>
    internal string UrlOf(string state, Guid? unitId = null) => DeadlineSetup.ListUrl + new QueryBuilder
    {
        { "trang-thai", state },
        { "don-vi", (unitId ?? UnitId)?.ToString() ?? "" },
        { "quy-dinh", Rule?.ToString() ?? "" },
    }.ToQueryString();
}
