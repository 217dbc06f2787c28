using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Reorganizations;

/// <summary>Lập phương án: title and decision; the operations follow on the plan's own page.</summary>
[Authorize(PersonnelPermissions.AdministerUnits)]
public sealed class NewModel(IMediator mediator) : PageModel
{
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one plan.</summary>
        public Guid PlanId { get; set; }

        /// <summary>Tên phương án.</summary>
        public string? Title { get; set; }

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }

    /// <summary>The unit whose page led here; its first operation is offered.</summary>
    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.PlanId = Guid.CreateVersion7();

    /// <summary>Lập.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new DraftReorganization(Input.PlanId, Input.Title, DecisionForm.From(Input.Decision)),
            cancellationToken);
        return Redirect(UnitId is { } unit ? $"/to-chuc/sap-xep/{id}?don-vi={unit}" : $"/to-chuc/sap-xep/{id}");
    }
}
