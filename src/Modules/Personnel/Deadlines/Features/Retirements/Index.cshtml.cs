using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.Personnel.Employees.Domain;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Deadlines.Features.Retirements;

/// <summary>Thời điểm nghỉ hưu of one person, and the date of the own.</summary>
[Authorize(PersonnelPermissions.View)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal RetirementDateView View { get; private set; } = null!;

    internal int? Version => View.Own?.Version;

    private string Address => $"/can-bo/{Id}/nghi-huu";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Sets a date of the own.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(
            new SetRetirementDate(Id, Input.Version, Input.RetiresOn, Input.Ground, Input.Reason, DecisionForm.From(Input.Decision)),
            cancellationToken);
        TempData.Flash("Đã ghi ngày nghỉ hưu riêng.");
        return Redirect(Address);
    }

    /// <summary>Takes the date back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new TakeBackRetirementDate(Id, Input.Version ?? 0, Input.TakeBackReason), cancellationToken);
        TempData.Flash("Đã bỏ ngày nghỉ hưu riêng; lộ trình chung áp dụng lại.");
        return Redirect(Address);
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        View = await mediator.Send(new GetRetirementDate(Id), cancellationToken);

    public sealed class Form
    {
        /// <summary>The version of the date the user saw; none when there was none.</summary>
        public int? Version { get; set; }

        /// <summary>Last day of work.</summary>
        public DateOnly? RetiresOn { get; set; }

        /// <summary>Ground, one of the enumeration.</summary>
        internal RetirementGround? Ground => Enum.TryParse<RetirementGround>(GroundCode, out var ground) ? ground : null;

        /// <summary>Căn cứ.</summary>
        public string? GroundCode { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }

        /// <summary>Why the date is taken back.</summary>
        public string? TakeBackReason { get; set; }

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();
    }
}
