using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>Đính chính, hủy một biến động đã có hiệu lực: what will change, then the paper and the reason.</summary>
[Authorize(MovementScope.MayCancel)]
public sealed class CancelModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }

        /// <summary>Văn bản đính chính.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    /// <summary>The movement.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal MovementPage Shown { get; private set; } = null!;

    /// <summary>The form; what can no longer be taken back is shown as it is.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Shown.Rights.Cancel ? Page() : RedirectToPage("/Movements/Details", new { id = Id });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CancelMovement(Id, Input.Reason, DecisionForm.From(Input.Decision)), cancellationToken);
        TempData.Flash("Đã hủy biến động. Hồ sơ trở lại như trước biến động; các phân hệ cập nhật theo.");
        return RedirectToPage("/Movements/Details", new { id = Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Shown = await mediator.Send(new ShowMovement(Id), cancellationToken);
}
