using HoSoCanBo.Personnel.Reports.WordFiles;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>One batch of prints: its progress while it works, then the file.</summary>
[Authorize(PersonnelPermissions.Export)]
public sealed class RunModel(IMediator mediator) : PageModel
{
    private const int RefreshSeconds = 3;

    [FromRoute]
    public Guid RunId { get; set; }

    internal PrintRunView View { get; private set; } = null!;

    /// <summary>Shows the run; browsers without JavaScript load it again until it is over.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ViewData["RefreshSeconds"] = View.Run.IsWaiting ? RefreshSeconds : null;
    }

    /// <summary>Only the progress, for a page that is open; when the work is over the whole page is loaded again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!View.Run.IsWaiting)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial(RunMonitor.ProgressView, View.Progress);
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return File(await mediator.Send(new OpenPrintedFile(RunId), cancellationToken),
            WordFile.ContentType, $"so-yeu-ly-lich-{View.Run.PrintedCount}-nguoi.docx");
    }

    /// <summary>Hủy.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CancelPrint(RunId), cancellationToken);
        return Redirect($"/can-bo/in-hang-loat/{RunId}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetPrintRun(RunId), cancellationToken);
}
