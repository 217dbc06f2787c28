using FluentValidation;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Accounts.Features.AccountRequests;

/// <summary>Bản quét văn bản: takes a scan while a form is filled in (JSON for scripts), and gives it back as a download.</summary>
[Authorize(AccountsPermissions.AnyAdministration)]
[RequestSizeLimit(DecisionFile.UploadMaxBytes)]
public sealed class ScanModel(IMediator mediator) : PageModel
{
    /// <summary>The file.</summary>
    [FromRoute]
    public Guid FileId { get; set; }

    /// <summary>Sends the scan.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenScan(FileId), cancellationToken);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(opened.Bytes, opened.File.ContentType, opened.File.FileName);
    }

    /// <summary>Takes a scan.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        await using var content = file?.OpenReadStream();
        try
        {
            var kept = await mediator.Send(new StageScan(content, file?.FileName), cancellationToken);
            return new JsonResult(new { id = kept.Id, name = kept.FileName });
        }
        catch (ValidationException refused)
        {
            return new BadRequestObjectResult(new { message = string.Join(" ", refused.Errors.Select(e => e.ErrorMessage)) });
        }
    }
}
