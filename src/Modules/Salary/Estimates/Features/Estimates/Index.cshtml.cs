using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Salary.Pay;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Estimates.Features.Estimates;

/// <summary>Dự toán quỹ lương năm sau: the scenarios, side by side.</summary>
[Authorize($"{SalaryPermissions.Report}|{SalaryPermissions.View}")]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal EstimatesView Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListEstimates(PageNumber), cancellationToken);
        Input = new Form { Id = Guid.CreateVersion7(), Year = clock.TodayInVietnam().Year + 1, Name = "Phương án 1" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListEstimates(PageNumber), cancellationToken);
        var month = string.IsNullOrWhiteSpace(Input.Month) ? null : PayMonth.FromTyped(Input.Month);
        var id = await mediator.Send(new MakeEstimate(Input.Id, Input.Year, Input.Name, month, Input.LevelInDong, Input.LevelFrom),
            cancellationToken);
        TempData.Flash("Đã lập dự toán. Các đơn vị rà soát phần của mình rồi gửi.");
        return Redirect($"/tien-luong/du-toan/{id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the estimate to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Năm dự toán.</summary>
        public int? Year { get; set; }

        /// <summary>Tên phương án.</summary>
        public string? Name { get; set; }

        /// <summary>Tháng số liệu.</summary>
        public string? Month { get; set; }

        /// <summary>Mức lương cơ sở của phương án.</summary>
        public long? LevelInDong { get; set; }

        /// <summary>Áp dụng từ ngày.</summary>
        public DateOnly? LevelFrom { get; set; }
    }
}
