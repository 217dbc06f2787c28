using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Shell;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Domain;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

/// <summary>Danh sách cán bộ. Filters, order, page and columns all stand in the address.</summary>
[Authorize(SearchAccess.MayList)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>What is searched for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>A unit with everything below it.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    /// <summary>Kind of employee.</summary>
    [BindProperty(SupportsGet = true, Name = "doi-tuong")]
    public string? Kind { get; set; }

    /// <summary>Status; empty: those present.</summary>
    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? Status { get; set; }

    /// <summary>The words come from the box on top of a page: a single person found is opened.</summary>
    [BindProperty(SupportsGet = true, Name = SearchPlace.OpenParameter)]
    public bool OpensSingle { get; set; }

    /// <summary>Order.</summary>
    [BindProperty(SupportsGet = true, Name = "sap-xep")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>Chosen columns.</summary>
    [BindProperty(SupportsGet = true, Name = "cot")]
    public List<string> ColumnKeys { get; set; } = [];

    internal Page<EmployeeRow> List { get; private set; } = null!;

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    internal IReadOnlyList<EmployeeColumn> Columns { get; private set; } = [];

    internal IReadOnlyList<EmployeeColumn> Offered { get; private set; } = [];

    internal IEnumerable<SelectListItem> Kinds =>
        Reference.Catalogues.ChoicesOf(CatalogueLookup.EmployeeKinds).Select(c => new SelectListItem(c.Name, c.Code));

    internal IEnumerable<SelectListItem> Statuses =>
    [
        new("Tất cả, kể cả đã thôi", EmployeeFilter.Everyone),
        .. Reference.Catalogues.ChoicesOf(CatalogueLookup.RecordStatuses)
            .Where(c => c.Group == "person")
            .Select(c => new SelectListItem(c.Name, c.Code)),
    ];

    internal IEnumerable<SelectListItem> ChosenUnit =>
        UnitId is { } id ? [new SelectListItem(Reference.Units.NameOf(id), id.ToString(), true)] : [];

    internal string? KindName => Reference.Catalogues.NameOf(CatalogueLookup.EmployeeKinds, Kind);

    internal string? StatusName => Statuses.FirstOrDefault(s => s.Value == Status)?.Text;

    internal bool MayTransfer => request.User.May(PersonnelPermissions.Transfer);

    internal bool MayExport => request.User.May(PersonnelPermissions.Export);

    internal bool MayAdd => request.User.May(PersonnelPermissions.Edit);

    /// <summary>Whether rows lead to the whole record, or to the parts the user may edit (Điều 8.6, 8.7).</summary>
    internal bool MayOpen => request.User.May(PersonnelPermissions.View);

    /// <summary>Shows a page of the list.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        var access = new SearchAccess(request.User);
        (Offered, Columns) = (EmployeeColumns.OfferedTo(access), EmployeeColumns.Chosen(ColumnKeys, access));
        List = await mediator.Send(new ListEmployees(new EmployeeFilter(Text, UnitId, Kind, Status), Sort, PageNumber), cancellationToken);
        return OpensSingle && MayOpen && List is { TotalCount: 1, Items: [var only] } ? Redirect($"/can-bo/{only.Id}") : Page();
    }
}
