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

    /// <summary>The form.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The lists.</summary>
    public StepListsView Found { get; private set; } = null!;

    /// <summary>Shows the lists.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Found = await mediator.Send(new ListStepLists(PageNumber), cancellationToken);
        Input = new Form { ListId = Guid.CreateVersion7(), Month = PayMonth.Of(clock.TodayInVietnam()).ToVietnamese() };
    }

    /// <summary>Makes a list.</summary>
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

        /// <summary>The unit.</summary>
        public Guid? UnitId { get; set; }

        /// <summary>Tháng.</summary>
        public string? Month { get; set; }
    }
}
