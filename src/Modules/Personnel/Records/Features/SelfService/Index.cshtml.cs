using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Persistence;
using HoSoCanBo.Personnel.Reference.Features.Catalogues;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.SelfService;

/// <summary>Danh sách báo sai sót of the user's units.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Answered ones instead of waiting ones.</summary>
    [BindProperty(SupportsGet = true, Name = "da-tra-loi")]
    public bool IsAnswered { get; set; }

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    internal bool IsOpen => !IsAnswered;

    internal Page<ReportRow> Rows { get; private set; } = new([], 1, 1, 0);

    internal ReferenceSnapshot Reference { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reference = await mediator.Send(new GetReferences(), cancellationToken);
        Rows = await mediator.Send(new ListReports(IsOpen, PageNumber), cancellationToken);
    }
}
