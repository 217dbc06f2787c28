using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.SharedRecords.Decisions;

/// <summary>A scan with its bytes.</summary>
public sealed record OpenedDecisionFile(DecisionFile File, byte[] Bytes);

/// <summary>
/// Tệp quyết định: takes a scan while a form is filled in (JSON for scripts), and gives it back as a download. Each module that
/// registers papers has one such page (<see cref="DecisionFilePlace"/>) and says who may send and who may open.
/// </summary>
[RequestSizeLimit(DecisionFile.UploadMaxBytes)]
public abstract class DecisionFilePage : PageModel
{
    [FromRoute]
    public Guid FileId { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await OpenAsync(FileId, cancellationToken);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-store";
        return File(opened.Bytes, opened.File.ContentType, opened.File.FileName);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        await using var content = file?.OpenReadStream();
        try
        {
            var kept = await StageAsync(content, file?.FileName, cancellationToken);
            return new JsonResult(new { id = kept.Id, name = kept.FileName });
        }
        catch (ValidationException refused)
        {
            return new BadRequestObjectResult(new { message = string.Join(" ", refused.Errors.Select(e => e.ErrorMessage)) });
        }
    }

    /// <summary>Opens it within the rights of the reader.</summary>
    protected abstract Task<OpenedDecisionFile> OpenAsync(Guid fileId, CancellationToken cancellationToken);

    /// <summary>Keeps it until the form with it is saved.</summary>
    protected abstract Task<DecisionFile> StageAsync(Stream? content, string? fileName, CancellationToken cancellationToken);
}
