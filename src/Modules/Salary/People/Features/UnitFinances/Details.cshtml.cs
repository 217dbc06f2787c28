using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Salary.People.Features.UnitFinances;

/// <summary>Nguồn bảo đảm tiền lương của một đơn vị: its rows by date, and a new one with its decision.</summary>
[Authorize(SalaryPermissions.Configure)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Guid UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal UnitTermsView View { get; private set; } = null!;

    /// <inheritdoc />
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(next);
        View = await mediator.Send(new ShowUnitTerms(UnitId), HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Input = new Form
    {
        Id = Guid.CreateVersion7(),
        UnitKind = View.Today.Kind?.ToString(),
        WageRegion = View.Today.WageRegion,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(
            new StateUnitTerms
            {
                Id = Input.Id, UnitId = UnitId, EffectiveFrom = Input.EffectiveFrom, Autonomy = Input.Autonomy,
                UnitKind = string.IsNullOrEmpty(Input.UnitKind)
                    ? null : Input.UnitKind, WageRegion = Input.WageRegion, LegalBasis = Input.LegalBasis,
            },
            cancellationToken);
        TempData.Flash($"Đã ghi nguồn kinh phí áp dụng từ {Show.Date(Input.EffectiveFrom)}. Bảng lương đang mở được tính lại.");
        return Redirect($"/tien-luong/nguon-kinh-phi/{UnitId}");
    }

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the row to be.</summary>
        public Guid Id { get; set; }

        /// <summary>Ngày áp dụng.</summary>
        public DateOnly? EffectiveFrom { get; set; }

        /// <summary>Mức tự chủ.</summary>
        public string? Autonomy { get; set; }

        /// <summary>Loại đơn vị.</summary>
        public string? UnitKind { get; set; }

        /// <summary>Vùng.</summary>
        public int? WageRegion { get; set; }

        /// <summary>Quyết định.</summary>
        public string? LegalBasis { get; set; }
    }
}
