using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Reports.Features.Search;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>The people a search by free criteria found, as a workbook: the address carries the same criteria and columns.</summary>
[Authorize(PersonnelPermissions.Export)]
public sealed class FoundModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The order of a large list.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Back to the search; what is wrong with it is said there and here.</summary>
    public string BackUrl => SearchAddress.Url + SearchQuery;

    /// <summary>The same search, for the order of a large list.</summary>
    internal string LargeQuery => SearchQuery.Add("handler", "Large").Value!;

    /// <summary>How many people it is about; only for a list that is made in the background.</summary>
    internal int? People { get; private set; }

    private QueryString SearchQuery =>
        QueryString.Create(Request.Query.Where(q => q.Key != "handler")
            .SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v))));

    private SearchAddress Address => SearchAddress.Read(Request.Query, request.Clock.TodayInVietnam());

    /// <summary>Sends the workbook; a large one is made in the background, when asked to.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var address = Address;
        var size = await mediator.Send(new SizeFound(address.Criteria), cancellationToken);
        if (size.IsLarge)
        {
            (People, Input.RunId) = (size.People, Guid.CreateVersion7());
            return Page();
        }

        var workbook = await mediator.Send(new ExportFound(address.Criteria, address.Columns), cancellationToken);
        var day = request.Clock.TodayInVietnam().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(workbook, WorkbookFile.ContentType, $"tim-kiem-{day}.xlsx");
    }

    /// <summary>Has a large list made in the background.</summary>
    public async Task<IActionResult> OnPostLargeAsync(CancellationToken cancellationToken)
    {
        var address = Address;
        await mediator.Send(new OrderFound(Input.RunId ?? Guid.Empty, address.Criteria, address.Columns), cancellationToken);
        return Redirect($"/can-bo/ket-xuat/{Input.RunId}");
    }

    /// <summary>The form.</summary>
    public sealed class Form
    {
        /// <summary>The run to be.</summary>
        public Guid? RunId { get; set; }
    }
}
