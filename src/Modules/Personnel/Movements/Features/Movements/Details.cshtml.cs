using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using HoSoCanBo.Personnel.Organisation.Features.Headcounts;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Movements;

/// <summary>One movement: its decision, how far it is, what to do, and what the other modules did with it.</summary>
[Authorize(MovementScope.MayOpen)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    /// <summary>The fields of an answer.</summary>
    public sealed class Form
    {
        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>The movement.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal MovementPage Shown { get; private set; } = null!;

    internal MovementConsequences Consequences { get; private set; } = null!;

    /// <summary>Quotas the receipt would exceed.</summary>
    internal IReadOnlyList<string> Quotas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Shown.Rights.Answer)
        {
            Quotas = await mediator.Send(new FindQuotaWarnings(Shown.Person.Id, Shown.Movement.ToUnitId, Shown.Movement.EffectiveFrom),
                cancellationToken);
        }
    }

    /// <summary>The panel alone, for looking again.</summary>
    public async Task<IActionResult> OnGetConsequencesAsync(CancellationToken cancellationToken) =>
        Partial("_Consequences", await mediator.Send(new ShowConsequences(Id), cancellationToken));

    /// <summary>Tiếp nhận.</summary>
    public async Task<IActionResult> OnPostReceiveAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var hasMoved = await mediator.Send(new ReceiveTransfer(Id), cancellationToken);
        return Done(hasMoved
            ? "Đã tiếp nhận hồ sơ. Từ nay đơn vị cập nhật hồ sơ này."
            : $"Đã tiếp nhận. Hồ sơ chuyển sang đơn vị vào ngày {Show.Date(Shown.Movement.EffectiveFrom)}.");
    }

    /// <summary>Trả lại.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new RefuseTransfer(Id, Input.Reason), cancellationToken);
        return Done("Đã trả lại hồ sơ cho đơn vị gửi.");
    }

    /// <summary>Thu hồi.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new WithdrawTransfer(Id, Input.Reason), cancellationToken);
        return Done("Đã thu hồi.");
    }

    /// <summary>Thử lại một phân hệ.</summary>
    public async Task<IActionResult> OnPostRetryAsync(long sequence, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new RetryConsequence(sequence), cancellationToken);
        return Done("Đã yêu cầu xử lý lại.");
    }

    private RedirectToPageResult Done(string message)
    {
        TempData.Flash(message);
        return RedirectToPage("/Movements/Details", new { id = Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Shown = await mediator.Send(new ShowMovement(Id), cancellationToken);
        Consequences = await mediator.Send(new ShowConsequences(Id), cancellationToken);
    }
}
