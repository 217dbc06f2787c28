using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Biểu 2b, 2c, 4a of a scenario: the province, and the units to fill in.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class ReformScenarioModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Part of a unit's name.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal ReformScenarioView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new ShowReformScenario(Id, Text, PageNumber), cancellationToken);

    /// <summary>The province as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ShowReformScenario(Id, null, 1), cancellationToken);
        return File(ReformFormsWorkbook.Of(view.Scenario, "Toàn tỉnh", view.Total), WorkbookFile.ContentType, "Bieu-2b-2c-4a.xlsx");
    }
}
