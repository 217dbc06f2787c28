using HoSoCanBo.BuildingBlocks.Runtime.Access;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Sổ quyết định.</summary>
[Authorize(PersonnelPermissions.Search)]
public sealed class IndexModel(IMediator mediator, RequestContext request) : PageModel
{
    /// <summary>Part of a number, issuer or summary.</summary>
    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    /// <summary>The page of the list.</summary>
    [FromQuery(Name = "trang")]
    public int Number { get; set; } = 1;

    internal bool MayRegister => request.User.May(PersonnelPermissions.Edit) && !request.User.IsLimited(PersonnelPermissions.Edit);

    internal Page<DecisionRow> List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(new ListDecisions(Text, Number), cancellationToken);
}
