using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.Personnel.Reports.Domain.Printing;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>In hàng loạt: the address carries the filters of the list, or the people chosen there.</summary>
[Authorize(PersonnelPermissions.Export)]
public sealed class BatchModel(IMediator mediator) : PageModel
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

    /// <summary>People chosen one by one.</summary>
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Page of the earlier runs.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public OrderForm Input { get; set; } = new();

    internal PrintablePeople People { get; private set; } = null!;

    internal Page<PrintRun> Runs { get; private set; } = null!;

    internal static IEnumerable<SelectListItem> Forms =>
    [
        new("2C-BNV/2008 cho tất cả", FormTemplate.CivilServant.Code),
        new("HS02-VC/BNV cho tất cả", FormTemplate.PublicEmployeeCode),
    ];

    private EmployeeFilter Filter => new(Text, UnitId, Kind, Status);

    /// <summary>Shows who would be printed, and the earlier runs.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input.RunId = Guid.CreateVersion7();
        await LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new OrderPrint(Input.RunId, Filter, Chosen, Input.Form), cancellationToken);
        return Redirect($"/can-bo/in-hang-loat/{Input.RunId}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        People = await mediator.Send(new CountPrintable(Filter, Chosen), cancellationToken);
        Runs = await mediator.Send(new ListPrintRuns(PageNumber), cancellationToken);
    }

    /// <summary>The fields of the form.</summary>
    public sealed class OrderForm
    {
        /// <summary>Made with the form.</summary>
        public Guid RunId { get; set; }

        /// <summary>2C, HS02-VC, or empty: by kind.</summary>
        public string? Form { get; set; }
    }
}
