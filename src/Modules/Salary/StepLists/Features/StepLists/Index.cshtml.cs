using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.Salary.Pay;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.StepLists.Features.StepLists;

/// <summary>Danh sách đề nghị nâng bậc lương.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The page, from 1.</summary>
    [FromQuery(Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    public StepListsView Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListStepLists(PageNumber), cancellationToken);
        Input = new Form { ListId = Guid.CreateVersion7(), Month = PayMonth.Of(clock.TodayInVietnam()).ToVietnamese() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListStepLists(PageNumber), cancellationToken);
        var id = await mediator.Send(new MakeStepList(Input.ListId, Input.UnitId, Input.Month), cancellationToken);
        return Redirect($"/tien-luong/nang-bac/{id}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the list to be.</summary>
        public Guid ListId { get; set; }

        public Guid? UnitId { get; set; }

        /// <summary>Tháng.</summary>
        public string? Month { get; set; }
    }
}
