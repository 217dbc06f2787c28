using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Organisation.Domain.Headcounts;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Organisation.Features.Headcounts;

/// <summary>Chỉ tiêu biên chế của một đơn vị: the decisions, and the form for another one.</summary>
[Authorize(PersonnelPermissions.ViewReports + "|" + PersonnelPermissions.AdministerUnits)]
public sealed class QuotasModel(IMediator mediator, RequestContext request) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one row.</summary>
        public Guid GrantId { get; set; }

        /// <summary>Loại biên chế.</summary>
        public string? QuotaKindCode { get; set; }

        /// <summary>Năm.</summary>
        public int? Year { get; set; }

        /// <summary>Giao hoặc điều chỉnh.</summary>
        public string? Act { get; set; }

        /// <summary>Số lượng.</summary>
        public int? Number { get; set; }

        /// <summary>Ghi chú.</summary>
        public string? Note { get; set; }

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();

        /// <summary>Lý do hủy một dòng.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The unit.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal QuotasView View { get; private set; } = null!;

    internal IEnumerable<SelectListItem> Kinds => View.Kinds.Select(k => new SelectListItem(k.Name, k.Code));

    internal static IEnumerable<SelectListItem> Acts =>
    [
        new("Giao (thay số đang có)", nameof(QuotaAct.Assignment)), new("Điều chỉnh (cộng thêm hoặc trừ bớt)", nameof(QuotaAct.Adjustment)),
    ];

    internal string NameOf(string kindCode) => View.Figures.FirstOrDefault(k => k.Code == kindCode)?.Name
        ?? View.Kinds.FirstOrDefault(k => k.Code == kindCode)?.Name ?? kindCode;

    /// <summary>Shows the rows and the empty form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ListQuotas(Id, Number), cancellationToken);
        Input = new Form { GrantId = Guid.CreateVersion7(), Year = request.Clock.GetUtcNow().Year, Act = nameof(QuotaAct.Assignment) };
    }

    /// <summary>Ghi chỉ tiêu.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ListQuotas(Id, Number), cancellationToken);
        var act = Input.Act == nameof(QuotaAct.Adjustment) ? QuotaAct.Adjustment : QuotaAct.Assignment;
        await mediator.Send(
            new GiveQuota(Id, Input.GrantId, Input.QuotaKindCode, Input.Year, act, Input.Number, Input.Note,
                DecisionForm.From(Input.Decision)), cancellationToken);
        TempData.Flash("Đã ghi chỉ tiêu biên chế.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Hủy một dòng nhập sai.</summary>
    public async Task<IActionResult> OnPostVoidAsync(Guid grantId, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new ListQuotas(Id, Number), cancellationToken);
        await mediator.Send(new VoidQuota(Id, grantId, Input.Reason), cancellationToken);
        TempData.Flash("Đã hủy dòng chỉ tiêu. Dòng này vẫn xem được.");
        return RedirectToPage(new { Id });
    }
}
