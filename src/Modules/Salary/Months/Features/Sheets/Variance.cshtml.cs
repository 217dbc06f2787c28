using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Sheets;

/// <summary>Biến động of a sheet against the month before.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class VarianceModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    internal VarianceView Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await mediator.Send(new GetVariance(SheetId), cancellationToken);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetVariance(SheetId), cancellationToken);
        return File(VarianceWorkbook.Of(found), WorkbookFile.ContentType, $"Bien-dong-{found.Sheet.Month}.xlsx");
    }
}
