using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Employees.Lists;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Employees;

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
    internal string FilterQuery => QueryString.Create(Request.Query.Where(q => q.Key != "handler").Select(q => KeyValuePair.Create(q.Key, q.Value))).Value ?? "";

    private EmployeeFilter Filter => new(Text, UnitId, Kind, Status);

    /// <summary>Sends the list at hand.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => FileOfAsync(new ExportEmployees(Filter, ColumnKeys), cancellationToken);

    /// <summary>Asks why everything is to be taken out.</summary>
    public PageResult OnGetFull() => Page();

    /// <summary>Sends everything the user may see of the people of the list.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => FileOfAsync(new ExportFullRecords(Filter, Input.Reason), cancellationToken);

    private async Task<IActionResult> FileOfAsync(IRequest<Stream> export, CancellationToken cancellationToken)
    {
        var workbook = await mediator.Send(export, cancellationToken);
        var day = clock.TodayInVietnam().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(workbook, WorkbookFile.ContentType, $"danh-sach-can-bo-{day}.xlsx");
    }

    /// <summary>The form.</summary>
    public sealed class Form
    {
        /// <summary>Lý do kết xuất.</summary>
        public string? Reason { get; set; }
    }
}
