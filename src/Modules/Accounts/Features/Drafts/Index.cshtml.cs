using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.Drafts;

/// <summary>Bản nháp của biểu mẫu: called by <c>drafts.js</c> while a long form is filled in.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Posted names that are no typed text.</summary>
    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Where the form is sent to.</summary>
    [FromQuery(Name = "bieu-mau")]
    public string? Address { get; set; }

    /// <summary>The draft as JSON; 204: there is none.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-store";
        var kept = await mediator.Send(new GetFormDraft(Address), cancellationToken);
        return kept is null || kept.Values.Count == 0
            ? new NoContentResult()
            : new JsonResult(new { savedAt = Show.Instant(kept.SavedAt), values = kept.Values });
    }

    /// <summary>Keeps what is typed so far.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var values = Request.Form.Where(f => f.Key != TokenField).ToDictionary(f => f.Key, f => f.Value.ToString());
        var savedAt = await mediator.Send(new SaveFormDraft(Address, values), cancellationToken);
        return new JsonResult(new { savedAt = Show.Instant(savedAt) });
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new DropFormDraft(Address), cancellationToken);
        return new NoContentResult();
    }
}
