using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Exports;

/// <summary>The list at hand as a workbook: the address carries the same filters.</summary>
[Authorize(PersonnelPermissions.Export)]
public sealed class ExportModel(IMediator mediator, TimeProvider clock) : PageModel
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

    /// <summary>The columns on the screen.</summary>
    [BindProperty(SupportsGet = true, Name = "cot")]
    public List<string> ColumnKeys { get; set; } = [];

    /// <summary>What is typed before every part of the records is taken out.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The filters of the list at hand, as its address carries them.</summary>
    internal string FilterQuery =>
        QueryString.Create(Request.Query.Where(q => q.Key != "handler").Select(q => KeyValuePair.Create(q.Key, q.Value))).Value ?? "";

    /// <summary>The same, for the order of a large list.</summary>
    internal string LargeQuery => new QueryString(FilterQuery.Length > 1 ? FilterQuery : null).Add("handler", "Large").Value!;

    /// <summary>Whether everything is taken out, and not the columns on the screen.</summary>
    internal bool IsFull { get; private set; }

    /// <summary>How many people it is about; only for a list that is made in the background.</summary>
    internal int? People { get; private set; }

    private EmployeeFilter Filter => new(Text, UnitId, Kind, Status);

    /// <summary>Sends the list at hand; a large one is made in the background, when asked to.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await IsLargeAsync(cancellationToken) ? Page() : await FileOfAsync(new ExportEmployees(Filter, ColumnKeys), cancellationToken);

    /// <summary>Asks why everything is to be taken out.</summary>
    public async Task<PageResult> OnGetFullAsync(CancellationToken cancellationToken)
    {
        IsFull = true;
        await IsLargeAsync(cancellationToken);
        return Page();
    }

    /// <summary>Sends everything the user may see of the people of the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IsFull = true;
        return await IsLargeAsync(cancellationToken)
            ? await OrderAsync(cancellationToken) : await FileOfAsync(new ExportFullRecords(Filter, Input.Reason), cancellationToken);
    }

    /// <summary>Has a large list made in the background.</summary>
    public async Task<IActionResult> OnPostLargeAsync(CancellationToken cancellationToken)
    {
        await IsLargeAsync(cancellationToken);
        return await OrderAsync(cancellationToken);
    }

    private async Task<bool> IsLargeAsync(CancellationToken cancellationToken)
    {
        var size = await mediator.Send(new SizeExport(Filter), cancellationToken);
        People = size.IsLarge ? size.People : null;
        Input.RunId ??= Guid.CreateVersion7();
        return size.IsLarge;
    }

    private async Task<IActionResult> OrderAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new OrderExport(Input.RunId!.Value, Filter, ColumnKeys, IsFull, Input.Reason), cancellationToken);
        return Redirect($"/can-bo/ket-xuat/{Input.RunId}");
    }

    private async Task<IActionResult> FileOfAsync(IRequest<Stream> export, CancellationToken cancellationToken)
    {
        var workbook = await mediator.Send(export, cancellationToken);
        var day = clock.TodayInVietnam().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(workbook, WorkbookFile.ContentType, $"danh-sach-can-bo-{day}.xlsx");
    }

    public sealed class Form
    {
        /// <summary>The run to be, for a large list.</summary>
        public Guid? RunId { get; set; }

        /// <summary>Lý do kết xuất.</summary>
        public string? Reason { get; set; }
    }
}
