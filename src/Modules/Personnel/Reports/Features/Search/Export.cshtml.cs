using System.Globalization;
using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Search;

/// <summary>The answer at hand as a workbook: the address carries the same criteria and columns.</summary>
[Authorize(PersonnelPermissions.Export)]
public sealed class ExportModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>What went wrong is said on a page.</summary>
    public string BackUrl => SearchAddress.Url + Request.QueryString;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = request.Clock.TodayInVietnam();
        var address = SearchAddress.Read(Request.Query, today);
        var workbook = await mediator.Send(new ExportFound(address.Criteria, address.Columns), cancellationToken);
        return File(workbook, WorkbookFile.ContentType, $"tim-kiem-{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.xlsx");
    }
}
