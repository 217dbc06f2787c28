using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Biên chế: assigned, present, vacant and over, by unit and kind, on any day.</summary>
[Authorize(PersonnelPermissions.ViewReports + "|" + PersonnelPermissions.AdministerUnits)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>Units over their quota that are named; the tile counts all.</summary>
    internal const int OverQuotaShown = 30;

    /// <summary>Đơn vị.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Tại ngày.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    /// <summary>Loại biên chế.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    internal HeadcountView View { get; private set; } = null!;

    internal IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    internal bool MaySeePeople => request.User.May(PersonnelPermissions.View);

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal string? KindName => Kinds.FirstOrDefault(k => k.Value == Kind)?.Text;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var reference = await mediator.Send(new GetReferences(), cancellationToken);
        Kinds = [.. reference.Catalogues.ChoicesOf(QuotaKinds.Catalogue).Select(k => new SelectListItem(k.Name, k.Code))];
        View = await mediator.Send(new GetHeadcount(UnitId, Day, string.IsNullOrEmpty(Kind) ? null : Kind), cancellationToken);
    }

    /// <summary>Everything below the chosen unit as a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportHeadcount(UnitId, Day), cancellationToken), WorkbookFile.ContentType, "bien-che.xlsx");

    /// <summary>The address of another unit with day and kind kept.</summary>
    internal string UrlOf(Guid? unitId) => HeadcountSetup.ListUrl + new QueryBuilder
    {
        { "don-vi", unitId?.ToString() ?? "" },
        { "ngay", Day is null ? "" : Show.Date(Day) },
        { "loai", Kind ?? "" },
    }.ToQueryString();
}
