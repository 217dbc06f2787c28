using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using HoSoCanBo.Personnel.Runs.Features.Runs;
using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Một phương án: operations, dry run, confirmation, progress, result, undo.</summary>
[Authorize(PersonnelPermissions.AdministerUnits)]
[UploadLimit(ReorganizationFile.MaxMegabytes)]
public sealed partial class DetailsModel(IMediator mediator) : PageModel
{
    private const int RefreshSeconds = 3;

    /// <summary>Most units without a place shown at once.</summary>
    internal const int MostUnplaced = 100;

    /// <summary>The plan.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The page of the operations.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    /// <summary>The unit whose page led here.</summary>
    [FromQuery(Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ReorganizationView View { get; private set; } = null!;

    internal Dictionary<Guid, string> UnitNames { get; } = [];

    internal static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<ReorganizationKind>().Select(k => new SelectListItem(Units.UnitWords.KindOf(k), k.ToString()));

    internal static IEnumerable<SelectListItem> Shares =>
        Enum.GetValues<LineageShare>().Select(s => new SelectListItem(Units.UnitWords.ShareOf(s), s.ToString()));

    internal static IEnumerable<SelectListItem> UnitKindChoices => UnitKinds.All.Select(k => new SelectListItem(UnitKinds.NameOf(k), k));

    /// <summary>Shows the plan; browsers without JavaScript load it again until it is played.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.MessageFor(ReorganizationFile.MaxBytes));
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }

        ViewData["RefreshSeconds"] = View.Progress is null ? null : RefreshSeconds;
        Input = new Form { RowId = Guid.CreateVersion7(), EffectiveOn = View.Run.EffectiveOn, FromUnitId = UnitId,
            Share = nameof(LineageShare.Whole) };
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

    /// <summary>Only what the other modules have answered, for a page that is open.</summary>
    public async Task<IActionResult> OnGetImpactsAsync(CancellationToken cancellationToken) =>
        Partial("_AnsweredImpacts", await mediator.Send(new GetAnsweredImpacts(Id), cancellationToken));

    /// <summary>Hỏi lại các phân hệ.</summary>
    public Task<IActionResult> OnPostAskAsync(CancellationToken cancellationToken) =>
        DoAsync(new AskAboutClosingUnits(Id), null, cancellationToken);

    /// <summary>Bảng đối chiếu người.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportReorganization(Id), cancellationToken), WorkbookFile.ContentType, "doi-chieu-sap-xep.xlsx");

    /// <summary>Danh sách người chưa có nơi đến, to be filled in and loaded again.</summary>
    public async Task<IActionResult> OnGetUnplacedAsync(CancellationToken cancellationToken) =>
        File(await mediator.Send(new ExportUnplaced(Id), cancellationToken), WorkbookFile.ContentType, "noi-den-cua-nguoi.xlsx");

    /// <summary>Ghi nơi đến của nhiều đơn vị.</summary>
    public async Task<IActionResult> OnPostPlaceUnitsAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var placed = await mediator.Send(new PlaceUnits(Id, [.. (Input.Places ?? []).Select(p => new PlacedUnit(p.FromCode, p.ToCode))]),
            cancellationToken);
        TempData.Flash($"Đã ghi nơi đến của {placed} đơn vị. Kết quả kiểm tra thử đã cập nhật.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Thêm thao tác.</summary>
    public Task<IActionResult> OnPostLineAsync(CancellationToken cancellationToken) => DoAsync(
        new AddReorganizationLine(
            Id, Input.RowId, Enum.TryParse<ReorganizationKind>(Input.Kind, out var kind)
                ? kind : ReorganizationKind.Open, Input.FromUnitId, Input.ToUnitId,
            Input.ToCode, Input.ToName, Input.ToKind, Input.ToParentId, Enum.TryParse<LineageShare>(Input.Share, out var share)
                ? share : LineageShare.Whole,
            Input.EffectiveOn, Input.LegalBasis),
        "Đã thêm thao tác. Kết quả kiểm tra thử đã cập nhật.", cancellationToken, changesLines: true);

    /// <summary>Ghi nơi đến.</summary>
    public Task<IActionResult> OnPostPlaceAsync(CancellationToken cancellationToken) =>
        DoAsync(new AddPlacement(Id, Input.RowId, Input.EmployeeNumber, Input.FromCode, Input.ToCode), "Đã ghi nơi đến.",
            cancellationToken);

    /// <summary>Bỏ một dòng.</summary>
    public Task<IActionResult> OnPostRemoveAsync(Guid rowId, CancellationToken cancellationToken) =>
        DoAsync(new RemoveReorganizationRow(Id, rowId), "Đã bỏ dòng khỏi phương án.", cancellationToken, changesLines: true);

    /// <summary>Tải tệp.</summary>
    public async Task<IActionResult> OnPostFileAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await using var file = Input.File?.OpenReadStream();
        var loaded = await mediator.Send(new LoadReorganizationFile(Id, file), cancellationToken);
        await mediator.Send(new AskAboutClosingUnits(Id), cancellationToken);
        TempData.Flash($"Đã nhận {loaded.Lines} thao tác và {loaded.Placements} dòng nơi đến từ tệp.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Xác nhận thực hiện.</summary>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken) =>
        DoAsync(new ConfirmReorganization(Id, Input.Version), null, cancellationToken);

    /// <summary>Bỏ phương án.</summary>
    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        DoAsync(new CancelReorganization(Id), "Đã bỏ phương án.", cancellationToken);

    /// <summary>Hoàn tác.</summary>
    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken) =>
        DoAsync(new UndoReorganization(Id), null, cancellationToken);

    private async Task<IActionResult> DoAsync(IRequest command, string? done, CancellationToken cancellationToken,
        bool changesLines = false)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(command, cancellationToken);
        if (changesLines)
        {
            await mediator.Send(new AskAboutClosingUnits(Id), cancellationToken); // other units may end now
        }

        if (done is not null)
        {
            TempData.Flash(done);
        }

        return RedirectToPage(new { Id });
    }

    /// <summary>Also before a command, so that a refused one can show the page again.</summary>
    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetReorganization(Id, Number), cancellationToken);
        var units = (await mediator.Send(new GetReferences(), cancellationToken)).Units;
        foreach (var id in View.Lines.Items.SelectMany(l => new[] { l.FromUnitId, l.ToUnitId, l.ToParentId }).Append(UnitId)
            .Append(Input.FromUnitId).Append(Input.ToUnitId).Append(Input.ToParentId).OfType<Guid>())
        {
            UnitNames[id] = units.NameOf(id);
        }
    }

    internal IEnumerable<SelectListItem> Chosen(Guid? id) =>
        id is { } known ? [new SelectListItem(UnitNames.GetValueOrDefault(known), known.ToString(), true)] : [];
}
