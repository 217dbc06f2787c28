using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Features.Outputs;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Features.Estimates;

/// <summary>Một phương án dự toán: cause by cause, biểu DT-01 to DT-05, and where the units stand.</summary>
[Authorize($"{SalaryPermissions.Report}|{SalaryPermissions.View}")]
public sealed class EstimateModel(IMediator mediator) : PageModel
{
    /// <summary>The estimate.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>DT-01.</summary>
    [FromQuery(Name = "bieu")]
    public string? FormCode { get; set; }

    /// <summary>The forms of the page.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    internal EstimateView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(new ShowEstimate(Id, FormCode), cancellationToken);

    /// <summary>The form as a workbook.</summary>
    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken)
    {
        var view = await mediator.Send(new ShowEstimate(Id, FormCode), cancellationToken);
        var head = $"Dự toán năm {view.Estimate.Year}, {view.Estimate.Name}. Số liệu tháng {view.Estimate.Source.ToVietnamese()}, mã kiểm tra {view.Estimate.SourceHash}. Đơn vị tính: đồng.";
        return File(view.Table.ToWorkbook(head), Workbook.ContentType, $"{view.Form}-{view.Estimate.Year}.xlsx");
    }

    /// <summary>Tổng hợp.</summary>
    public Task<IActionResult> OnPostSumAsync(CancellationToken cancellationToken) =>
        SaveAsync(new SumEstimate(Id, Input.Version, Input.Reason), "Đã tổng hợp dự toán toàn tỉnh.", cancellationToken);

    /// <summary>Bỏ phương án.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        SaveAsync(new WithdrawEstimate(Id, Input.Version, Input.Reason), "Đã bỏ phương án.", cancellationToken);

    private async Task<IActionResult> SaveAsync(IRequest command, string done, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ShowEstimate(Id, FormCode), cancellationToken);
        await mediator.Send(command, cancellationToken);
        TempData.Flash(done);
        return Redirect($"/tien-luong/du-toan/{Id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>The estimate as seen.</summary>
        public int Version { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
