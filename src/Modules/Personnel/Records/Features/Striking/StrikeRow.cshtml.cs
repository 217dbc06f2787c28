using HoSoCanBo.Personnel.Records.Features.Editing;
using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Persistence;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Access;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Records.Features.Striking;

/// <summary>Gạch bỏ một dòng của bảng lặp.</summary>
[Authorize(PersonnelPermissions.Edit)]
public sealed class StrikeRowModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute(Name = "table")]
    public string TableSlug { get; set; } = "";

    [FromRoute]
    public Guid RowId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal ProfileRowForm Stored { get; private set; } = null!;

    internal string BackUrl => request.User.May(PersonnelPermissions.View)
        ? $"/can-bo/{Id}#{TableSlug}" : $"{PersonAddresses.OfGivenPart(Id)}#{TableSlug}";

    /// <summary>Shows what would be struck.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new StrikeProfileRow(Id, TableSlug, RowId, Input.Version, Input.Reason), cancellationToken);
        TempData.Flash($"Đã gạch bỏ một dòng: {Stored.Heading}.");
        return Redirect(BackUrl);
    }

    /// <summary>After a lost race the page shows the row as it is stored now.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is StaleVersionException)
        {
            await LoadAsync(HttpContext.RequestAborted);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Stored = await mediator.Send(new GetProfileRow(Id, TableSlug, RowId), cancellationToken);

    public sealed class Form
    {
        /// <summary>The version of the record the user saw.</summary>
        public int Version { get; set; }

        /// <summary>Why the row is wrong.</summary>
        public string? Reason { get; set; }
    }
}
