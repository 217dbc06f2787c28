using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.BuildingBlocks.Runtime.Web;
using HoSoCanBo.SharedRecords.Decisions;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.Absences;

/// <summary>Ghi thời gian không hưởng lương.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class AbsenceModel(IMediator mediator) : ChangePage(mediator)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.AbsenceId = Guid.CreateVersion7();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SaveAsync(
        new RecordAbsence(Id, Input.AbsenceId, Input.Kind, Input.Until, Input.Note, PayDecisionForm.Of(Input.Decision)),
        $"Đã ghi thời gian nghỉ từ {Show.Date(Input.Decision.EffectiveFrom)}.", cancellationToken);

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Identity of the absence to be.</summary>
        public Guid AbsenceId { get; set; }

        /// <summary>Lý do.</summary>
        public string? Kind { get; set; }

        /// <summary>Ngày cuối.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>Ghi chú.</summary>
        public string? Note { get; set; }

        public DecisionInput Decision { get; set; } = new();
    }
}
