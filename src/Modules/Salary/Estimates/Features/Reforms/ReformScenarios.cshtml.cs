using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.Estimates.Features.Reforms;

/// <summary>Phương án cải cách tiền lương có Biểu 2b, 2c, 4a.</summary>
[Authorize(SalaryPermissions.Report)]
public sealed class ReformScenariosModel(IMediator mediator) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal Page<ReformScenarioRow> Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListReformScenarios(PageNumber), cancellationToken);
        Input.Id = Guid.CreateVersion7();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListReformScenarios(PageNumber), cancellationToken);
        var id = await mediator.Send(
            new MakeReformScenario(Input.Id, Input.Name, Input.EffectiveFrom, Input.OldLevel, Input.NewLevel, Input.Months),
            cancellationToken);
        TempData.Flash("Đã lập phương án. Tìm đơn vị rồi nhập số liệu.");
        return Redirect($"/tien-luong/cai-cach/bieu-bo-sung/{id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the scenario to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Tên phương án.</summary>
        public string? Name { get; set; }

        /// <summary>Ngày áp dụng.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        /// <summary>Mức cũ.</summary>
        public long? OldLevel { get; set; }

        /// <summary>Mức mới.</summary>
        public long? NewLevel { get; set; }

        /// <summary>Số tháng.</summary>
        public int? Months { get; set; }
    }
}
