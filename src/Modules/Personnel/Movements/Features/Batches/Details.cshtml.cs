using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Runtime.Web.Components;
using HoSoCanBo.Personnel.Movements.Domain;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Batches;

/// <summary>One batch: its progress while it works, who cannot be moved, the order to write, the result.</summary>
[Authorize(PersonnelPermissions.Transfer)]
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    private const int RefreshSeconds = 3;

    /// <summary>The batch.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Page of the people.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    /// <summary>"loi": only those who cannot be moved.</summary>
    [FromQuery(Name = "loc")]
    public string? Filter { get; set; }

    internal BatchView View { get; private set; } = null!;

    internal MovementBatch Batch => View.Batch;

    internal (Tone Tone, string Text) Words => Batch.State switch
    {
        BatchState.Checking => (Tone.Info, "Đang kiểm tra"),
        BatchState.Checked => Batch.Problems > 0 ? (Tone.Warning, "Có người chưa ghi được") : (Tone.Info, "Đã kiểm tra, chờ ghi"),
        BatchState.Writing => (Tone.Info, "Đang ghi"),
        BatchState.Done => (Tone.Success, "Đã ghi"),
        BatchState.Failed => (Tone.Danger, "Không ghi được"),
        _ => (Tone.Neutral, "Đã hủy"),
    };

    /// <summary>Shows it; browsers without JavaScript load it again until it is over.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ViewData["RefreshSeconds"] = Batch.IsWaiting ? RefreshSeconds : null;
    }

    /// <summary>Only the progress; when the work is over the whole page is loaded again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!Batch.IsWaiting)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial(RunMonitor.ProgressView, View.Progress);
    }

    /// <summary>Ghi tất cả.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new OrderBatchWriting(Id), cancellationToken);
        return Again();
    }

    /// <summary>Bỏ một dòng, hoặc mọi dòng chưa ghi được.</summary>
    public async Task<IActionResult> OnPostLeaveOutAsync([FromQuery(Name = "dong")] int? line, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        TempData.Flash($"Đã bỏ {await mediator.Send(new LeaveOutLines(Id, line), cancellationToken)} người khỏi danh sách.");
        return Again();
    }

    /// <summary>Kiểm tra lại.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CheckBatchAgain(Id), cancellationToken);
        return Again();
    }

    /// <summary>Hủy.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CancelBatch(Id), cancellationToken);
        return Again();
    }

    private RedirectResult Again() => Redirect($"{BatchSetup.ListUrl}/{Id}");

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetBatch(Id, Filter == "loi", Number), cancellationToken);
}
