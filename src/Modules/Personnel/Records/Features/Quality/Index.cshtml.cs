using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Records.Domain.Quality;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Quality;

/// <summary>Chất lượng hồ sơ: what is to be done record by record, and the score of each unit.</summary>
[Authorize(QualitySetup.MayLook)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    private const string UnitsView = "don-vi";

    /// <summary>"don-vi": by unit.</summary>
    [FromQuery(Name = "xem")]
    public string? View { get; set; }

    /// <summary>A unit with everything below it.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Kind of gap.</summary>
    [FromQuery(Name = "loai")]
    public string? KindKey { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal bool ByUnit => View == UnitsView;

    internal QualitySummary Summary { get; private set; } = null!;

    internal Page<QualityRow> List { get; private set; } = null!;

    internal Page<UnitQualityRow> Units { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    /// <summary>What the user may change in the records of the units he edits.</summary>
    internal EmployeeAccess Access =>
        new(true, request.User.May(PersonnelPermissions.ViewSalary), true, EmployeeAccess.EditLimitOf(request.User));

    internal string? KindName => Filter.Kind is { } kind ? QualityWords.NameOf(kind) : null;

    internal static IEnumerable<SelectListItem> Kinds => QualityWords.Kinds.Select(k => new SelectListItem(k.Name, k.Key));

    internal IEnumerable<SelectListItem> ChosenUnit =>
        UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    private QualityFilter Filter =>
        new(UnitId, QualityWords.Kinds.Where(k => k.Key == KindKey).Select(k => (GapKind?)k.Kind).FirstOrDefault());

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Summary = await mediator.Send(new SummarizeQuality(UnitId), cancellationToken);
        if (ByUnit)
        {
            Units = await mediator.Send(new ListUnitQuality(UnitId, Number), cancellationToken);
        }
        else
        {
            List = await mediator.Send(new ListQuality(Filter, Number), cancellationToken);
        }
    }

    /// <summary>The list as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportQuality(Filter), cancellationToken), WorkbookFile.ContentType, "chat-luong-ho-so.xlsx");

    /// <summary>The address with another view, unit or kind.</summary>
    internal string UrlOf(string? view = null, Guid? unitId = null, string? kind = null) =>
        QueryString.Create(
            new Dictionary<string, string?> { ["xem"] = view, ["don-vi"] = (unitId ?? UnitId)?.ToString(), ["loai"] = kind }.Where(
                p => !string.IsNullOrEmpty(p.Value)))
            .ToUriComponent() is { Length: > 0 } query ? QualitySetup.ListUrl + query : QualitySetup.ListUrl;
}
