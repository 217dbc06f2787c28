using HoSoCanBo.Salary.People.Features.SalaryChanges;
using HoSoCanBo.Salary.People.Features.PaidEmployees;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HoSoCanBo.Salary.People.Features.Absences;

/// <summary>Kết thúc hoặc hủy một thời gian nghỉ.</summary>
[Authorize(SalaryPermissions.Edit)]
public sealed class CloseAbsenceModel(IMediator mediator) : ChangePage(mediator)
{
    [FromRoute]
    public Guid AbsenceId { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The absence as stored.</summary>
    public AbsenceRow Found => Person.Absences.First(a => a.Id == AbsenceId);

    private bool IsKnown => Person.Absences.Any(a => a.Id == AbsenceId && a.WithdrawnReason is null);

    /// <summary>Starts with what is stored.</summary>
    public IActionResult OnGet()
    {
        if (!IsKnown)
        {
            return NotFound();
        }

        Input.Until = Found.EffectiveUntil;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        IsKnown
            ? await SaveAsync(new CloseAbsence(Id, AbsenceId, Input.Until, Input.IsWithdrawn, Input.Reason), "Đã lưu thời gian nghỉ.",
                cancellationToken)
            : NotFound();

    /// <summary>What the user filled in.</summary>
    public sealed class Form
    {
        /// <summary>Ngày cuối.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>Hủy.</summary>
        public bool IsWithdrawn { get; set; }

        /// <summary>Lý do.</summary>
        public string? Reason { get; set; }
    }
}
