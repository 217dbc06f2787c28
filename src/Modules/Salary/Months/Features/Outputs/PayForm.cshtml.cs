using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Bảng thanh toán tiền lương, mẫu C02a-HD.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class PayFormModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    internal PayForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Form = await mediator.Send(new GetPayForm(SheetId), cancellationToken);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var form = await mediator.Send(new GetPayForm(SheetId), cancellationToken);
        return File(PayFormTable.ToWorkbook(form), WorkbookFile.ContentType, $"C02a-HD-{form.Sheet.Month}.xlsx");
    }
}
