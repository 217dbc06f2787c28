using HoSoCanBo.Personnel.Units.Domain;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Cơ quan, đơn vị: the organisation tree.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>Words of a name or a code.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Only this kind.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    /// <summary>The day; today when none is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public DateOnly? Day { get; set; }

    internal UnitTreeView Tree { get; private set; } = null!;

    internal bool IsNarrowed => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Kind);

    internal IEnumerable<SelectListItem> Kinds =>
        Tree.Kinds.Select(k => new SelectListItem($"{UnitKinds.NameOf(k.Kind)} ({k.Count})", k.Kind));

    internal string? KindName => string.IsNullOrEmpty(Kind) ? null : UnitKinds.NameOf(Kind);

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Tree = await mediator.Send(new GetUnitTree(Text, Kind, Day), cancellationToken);
}
