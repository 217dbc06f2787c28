using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Files;
using HoSoCanBo.Personnel.Records.Features.Attachments;
using HoSoCanBo.Personnel.Records.Features.Verification;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Xác nhận hồ sơ của mình, báo mục sai.</summary>
[Authorize(PersonnelPermissions.ProposeCorrection)]
[UploadLimit(AttachmentOptions.LargestMegabytes)]
public sealed class OwnModel(IMediator mediator) : PageModel
{
    private const string Address = SelfServiceSetup.ReportUrl;

    [BindProperty]
    public Form Input { get; set; } = new();

    internal OwnReportsView View { get; private set; } = null!;

    /// <summary>The part of the record the person came from: its items alone are offered.</summary>
    [FromQuery(Name = "phan")]
    public string? Part { get; set; }

    internal IEnumerable<SelectListItem> Items =>
        (View.Items.Where(IsOfPart).ToList() is { Count: > 0 } ofPart ? ofPart : View.Items)
        .Select(i => new SelectListItem(i.Value is null ? i.Label : $"{i.Label} (đang ghi: {Shortened(i.Value.For(View.Reads))})", i.Key));

    /// <summary>Loads the page before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        View = await mediator.Send(new GetOwnReports(), HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
        Input.ReportId = Guid.CreateVersion7();
        if (UploadLimitAttribute.IsTooLarge(HttpContext))
        {
            ModelState.AddModelError("Input.File", UploadLimitAttribute.MessageFor(AttachmentOptions.LargestMegabytes * 1024L * 1024));
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }

        Input.FieldKey = View.Items.Where(IsOfPart).Take(2).ToList() is [var only] ? only.Key : null;
    }

    public async Task<IActionResult> OnPostReportAsync(CancellationToken cancellationToken)
    {
        await using var file = Input.File?.OpenReadStream();
        return await DoAsync(
            new ReportError(Input.ReportId, Input.FieldKey, Input.ProposedValue, Input.Explanation, file, Input.File?.FileName),
            "Đã gửi báo sai sót. Bạn sẽ nhận thông báo khi có trả lời.", cancellationToken);
    }

    public Task<IActionResult> OnPostConfirmAsync([FromForm] int version, CancellationToken cancellationToken) =>
        DoAsync(new ConfirmOwnRecord(version), "Đã xác nhận hồ sơ đúng.", cancellationToken);

    /// <summary>Takes a report back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync([FromForm] Guid reportId, CancellationToken cancellationToken) =>
        DoAsync(new WithdrawReport(reportId), "Đã rút lại báo sai sót.", cancellationToken);

    private bool IsOfPart(RecordItem item) =>
        Part is not null && (item.Key == Part || item.Address.Split('#')[0] == $"sua/{Part}");

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private async Task<IActionResult> DoAsync(IRequest request, string said, CancellationToken cancellationToken)
    {
        await mediator.Send(request, cancellationToken);
        TempData.Flash(said);
        return Redirect(Address);
    }

    public sealed class Form
    {
        /// <summary>Made by the form, so that a second click reports nothing.</summary>
        public Guid ReportId { get; set; }

        /// <summary>The item.</summary>
        public string? FieldKey { get; set; }

        /// <summary>What it should say.</summary>
        public string? ProposedValue { get; set; }

        /// <summary>Why.</summary>
        public string? Explanation { get; set; }

        /// <summary>The document.</summary>
        public IFormFile? File { get; set; }
    }
}
