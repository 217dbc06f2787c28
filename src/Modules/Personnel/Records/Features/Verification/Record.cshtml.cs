using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.Verification;

/// <summary>Đối chiếu một hồ sơ với hồ sơ giấy.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class RecordModel(IMediator mediator, TimeProvider clock) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal PaperRecordView View { get; private set; } = null!;

    internal IEnumerable<SelectListItem> Items => View.Items.Select(i => new SelectListItem(i.Label, i.Key));

    /// <summary>Loads the page before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Input.VerifiedOn ??= HttpContext.Request.Method == "GET" ? clock.TodayInVietnam() : null;
        var executed = await next();
        if (View is null || executed.Exception is not null)
        {
            View = await mediator.Send(new GetPaperRecord(Id), HttpContext.RequestAborted);
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetPaperRecord(Id), cancellationToken);

    /// <summary>Marks the record as compared.</summary>
    public Task<IActionResult> OnPostVerifyAsync([FromForm] int version, CancellationToken cancellationToken) =>
        DoAsync(new VerifyWithPaper(Id, version, Input.VerifiedOn, Input.Note), "Đã đánh dấu hồ sơ đã đối chiếu với hồ sơ giấy.",
            cancellationToken);

    public Task<IActionResult> OnPostDifferenceAsync([FromForm] Guid differenceId, CancellationToken cancellationToken) =>
        DoAsync(new NotePaperDifference(Id, differenceId, Input.FieldKey, Input.PaperValue), "Đã ghi khác biệt.", cancellationToken);

    public Task<IActionResult> OnPostSettleAsync([FromForm] Guid differenceId, [FromForm] string? settlement,
        CancellationToken cancellationToken) =>
        DoAsync(new SettlePaperDifference(Id, differenceId, settlement), "Đã ghi cách xử lý.", cancellationToken);

    internal string? AddressOf(string key) => View.Items.FirstOrDefault(i => i.Key == key)?.Address is { } address
        ? $"/can-bo/{Id}{(address.StartsWith('#') ? "" : "/")}{address}"
        : null;

    private async Task<IActionResult> DoAsync(IRequest request, string said, CancellationToken cancellationToken)
    {
        await mediator.Send(request, cancellationToken);
        TempData.Flash(said);
        return Redirect($"/can-bo/{Id}/doi-chieu");
    }

    public sealed class Form
    {
        /// <summary>Ngày đối chiếu.</summary>
        public DateOnly? VerifiedOn { get; set; }

        /// <summary>Ghi chú.</summary>
        public string? Note { get; set; }

        /// <summary>The item.</summary>
        public string? FieldKey { get; set; }

        /// <summary>What the paper says.</summary>
        public string? PaperValue { get; set; }
    }
}
