using HoSoCanBo.BuildingBlocks;
using HoSoCanBo.BuildingBlocks.Workbooks;
using HoSoCanBo.Personnel.Reports.WordFiles;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Reports.Features.Printing;

/// <summary>Sơ yếu lý lịch as a Word file.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class WordModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>2C or HS02-VC; empty: the form of the person's kind.</summary>
    [FromQuery(Name = "mau")]
    public string? Form { get; set; }

    /// <summary>The day the record is printed as of; none: today.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? AsOf { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var printed = await mediator.Send(new GetPrintedForm(Id, Form, AsOf, ForWord: true), cancellationToken);
        var file = TemporaryFile.New();
        try
        {
            using (var word = new WordFile(file, printed.Stamp, isOfOnePerson: true))
            {
                word.Add(printed.Document);
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        var name = VietnameseText.SearchKey(printed.Document.FullName).Replace(' ', '-');
        var day = printed.AsOf is { } asOf ? $"-{asOf:yyyy-MM-dd}" : "";
        return File(file, WordFile.ContentType, $"so-yeu-ly-lich-{name}{day}.docx");
    }
}
