using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.Personnel.Documents.Decisions;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HoSoCanBo.Personnel.Organisation.Features.Units;

/// <summary>Lãnh đạo đơn vị: who leads, since when; appointing and ending.</summary>
[Authorize(PersonnelPermissions.AdministerUnits)]
public sealed class LeadersModel(IMediator mediator) : PageModel
{
    /// <summary>The fields of an appointment.</summary>
    public sealed class Form
    {
        /// <summary>Made with the form; posted twice, it is one leader.</summary>
        public Guid LeaderId { get; set; }

        /// <summary>Số hiệu cán bộ.</summary>
        public string? EmployeeNumber { get; set; }

        /// <summary>Chức vụ.</summary>
        public string? PositionName { get; set; }

        /// <summary>Cấp trưởng.</summary>
        public bool IsHead { get; set; }

        /// <summary>Lý do đơn vị có hai cấp trưởng.</summary>
        public string? SecondHeadReason { get; set; }

        /// <summary>Quyết định.</summary>
        public DecisionInput Decision { get; set; } = new();

        /// <summary>Ngày cuối giữ chức vụ, when a post ends.</summary>
        public DateOnly? LastDay { get; set; }
    }

    /// <summary>The unit.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    internal UnitView View { get; private set; } = null!;

    /// <summary>Shows the leaders and the empty form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.LeaderId = Guid.CreateVersion7();
    }

    /// <summary>Ghi lãnh đạo.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(
            new AppointLeader(
                Id, Input.LeaderId, Input.EmployeeNumber, Input.PositionName, Input.IsHead, Input.SecondHeadReason,
                DecisionForm.From(Input.Decision)),
            cancellationToken);
        TempData.Flash("Đã ghi lãnh đạo đơn vị.");
        return RedirectToPage(new { Id });
    }

    /// <summary>Thôi giữ chức vụ.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid leaderId, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(new EndLeader(Id, leaderId, Input.LastDay), cancellationToken);
        TempData.Flash("Đã ghi ngày thôi giữ chức vụ.");
        return RedirectToPage(new { Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new GetAdministeredUnit(Id), cancellationToken);
        View = await mediator.Send(new GetUnit(Id), cancellationToken);
    }
}
