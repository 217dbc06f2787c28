using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Movements.Features.Movements;
using HoSoCanBo.Personnel.Movements.Features.Recording;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Movements.Features.Decisions;

/// <summary>Đính chính, hủy mọi biến động của một quyết định, a batch included; what could not be taken back is named.</summary>
[Authorize(PersonnelPermissions.Search)]
[Authorize(MovementScope.MayCancel)]
public sealed class CancelAllModel(IMediator mediator) : PageModel
{
    private const int MostNamed = 5;

    /// <summary>The decision.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public CancelModel.Form Input { get; set; } = new();

    /// <summary>The form, for a decision the user may see.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => mediator.Send(new ShowDecision(Id), cancellationToken);

    /// <summary>Takes them back and names those that stay.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new ShowDecision(Id), cancellationToken);
        TempData.Flash(
            WordsOf(await mediator.Send(new CancelMovementsOfDecision(Id, Input.Reason, DecisionForm.From(Input.Decision)),
                cancellationToken)));
        return RedirectToPage("/Decisions/Details", new { id = Id });
    }

    private static string WordsOf(AnsweredTransfers result)
    {
        var named = string.Join("; ", result.Problems.Take(MostNamed).Select(r => $"{r.FullName} ({r.EmployeeNumber}): {r.Problem}"));
        return $"Đã hủy biến động của {result.Done} người."
            + (result.StillWaiting > 0 ? $" Còn {result.StillWaiting} biến động chưa hủy. {named}" : "");
    }
}
