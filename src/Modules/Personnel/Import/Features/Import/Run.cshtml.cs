using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Import.Domain;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Import.Features.Import;

/// <summary>One run: its progress while it works, what the check found, the order to write, the result.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class RunModel(IMediator mediator) : PageModel
{
    private const int RefreshSeconds = 3;

    [FromRoute]
    public Guid RunId { get; set; }

    /// <summary>The order to write.</summary>
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Page of the findings.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    /// <summary>"loi": errors only.</summary>
    [BindProperty(SupportsGet = true, Name = "loc")]
    public string? Filter { get; set; }

    internal ImportRunView View { get; private set; } = null!;

    internal ImportRun Run => View.Run;

    internal Page<ImportIssue> Issues { get; private set; } = new([], 1, 1, 0);

    internal bool ErrorsOnly => Filter == "loi";

    /// <summary>Shows the run; browsers without JavaScript load it again until it is over.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        ViewData["RefreshSeconds"] = Run.IsWaiting ? RefreshSeconds : null;
    }

    /// <summary>Only the progress, for a page that is open; when the work is over the whole page is loaded again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!Run.IsWaiting)
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial(RunMonitor.ProgressView, View.Progress);
    }

    /// <summary>The uploaded rows with what was found, and a sheet of findings.</summary>
    public async Task<IActionResult> OnGetFindingsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return File(await mediator.Send(new BuildFindingsWorkbook(RunId), cancellationToken),
            WorkbookFile.ContentType, $"kiem-tra-{NameOfFile}.xlsx");
    }

    /// <summary>What was done, row by row.</summary>
    public async Task<IActionResult> OnGetResultAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return File(await mediator.Send(new OpenImportResult(RunId), cancellationToken),
            WorkbookFile.ContentType, $"ket-qua-{NameOfFile}.xlsx");
    }

    /// <summary>Ghi vào hồ sơ.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new OrderImport(RunId, Input.Reason, Input.SkipRowsWithErrors), cancellationToken);
        return ToRun();
    }

    /// <summary>Kiểm tra lại.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CheckImportAgain(RunId), cancellationToken);
        return ToRun();
    }

    /// <summary>Hoàn tác.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new UndoImport(RunId, Input.UndoReason), cancellationToken);
        return ToRun();
    }

    /// <summary>Hủy.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new CancelImport(RunId), cancellationToken);
        return ToRun();
    }

    private string NameOfFile => Path.GetFileNameWithoutExtension(Run.FileName);

    /// <summary>Also before an order, so that a refused one can show the page again.</summary>
    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetImportRun(RunId), cancellationToken);
        Issues = await mediator.Send(new ListImportIssues(RunId, ErrorsOnly, PageNumber), cancellationToken);
    }

    private RedirectToPageResult ToRun() => RedirectToPage("/Import/Run", new { RunId });

    /// <summary>The fields of the form.</summary>
    public sealed class Form
    {
        /// <summary>Căn cứ.</summary>
        public string? Reason { get; set; }

        /// <summary>Write the good rows and leave out the others.</summary>
        public bool SkipRowsWithErrors { get; set; }

        /// <summary>Why a written import is taken back.</summary>
        public string? UndoReason { get; set; }
    }
}
