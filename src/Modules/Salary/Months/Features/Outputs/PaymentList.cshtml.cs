using HoSoCanBo.BuildingBlocks.Workbooks;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Months.Features.Outputs;

/// <summary>Bảng thanh toán cho đối tượng thụ hưởng, mẫu số 09.</summary>
[Authorize(SalaryPermissions.View)]
public sealed class PaymentListModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid SheetId { get; set; }

    internal PayForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Form = await mediator.Send(new GetPayForm(SheetId), cancellationToken);

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var form = await mediator.Send(new GetPayForm(SheetId), cancellationToken);
        return File(PaymentListTable.ToWorkbook(form), WorkbookFile.ContentType, $"Mau-09-{form.Sheet.Month}.xlsx");
    }
}
