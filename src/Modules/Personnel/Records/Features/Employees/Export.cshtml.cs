using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Personnel.Documents.Workbooks;
using HoSoCanBo.Personnel.Employees.Lists;
using MediatR;
using Microsoft.AspNetCore.Authorization;
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

    /// <summary>Sends the workbook.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var workbook = await mediator.Send(new ExportEmployees(new EmployeeFilter(Text, UnitId, Kind, Status)), cancellationToken);
        var day = clock.TodayInVietnam().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return File(workbook, WorkbookFile.ContentType, $"danh-sach-can-bo-{day}.xlsx");
    }
}
